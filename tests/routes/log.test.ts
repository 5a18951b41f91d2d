import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { portalLog, send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { openYear } from "../journeys/steps/report.ts";
import { cookieOf } from "./personas.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(() => putBack());

test("the log says what was asked and how it ended, and nothing of who typed what", async () => {
  const cookie = (await cookieOf("coordinator")) ?? "";
  const year = await openYear();
  const key = "00000000-0000-4000-8000-000000000000";
  await send("/sign-in", { email: "canary-address@example.org", password: "canary-password" });
  await send("/enter/reset", { email: "canary-address@example.org" });
  await visit(`/enter/new-password?key=canary-key`);
  await visit("/members?q=canary-search", { cookie });
  await send(
    `/reporting/${year}/assistance`,
    { intent: "save", "f:VIC.SVC.RES": "70501501", "v:VIC.SVC.RES": "x" },
    { cookie },
  );
  await send(
    `/reporting/${year}/challenges`,
    { intent: "save", challenges: "canary-words", "challenges-seen": "0" },
    { cookie },
  );
  await send("/join", { organisation: "canary-organisation", email: "canary-mail", form_key: key });
  await visit("/canary-place?name=canary-name");

  const log = portalLog();
  expect(log).toContain('"path":"/sign-in"');
  expect(log).not.toMatch(/canary-(?!place)|70501501|70\.501\.501/);
  expect(log).not.toContain(demoPassword);
  expect(log).not.toMatch(/@example\.org/);
});
