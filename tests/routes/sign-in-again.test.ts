import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { demoPassword } from "#db/seed/demo.ts";
import { signInRunsOut } from "#tests/journeys/steps/clock.ts";
import { portalDatabase, send, visit } from "#tests/support/portal.ts";

const credentials = { email: "external@example.org", password: demoPassword };
const cookieIn = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

test("whoever was away too long signs in again in one go, and the password is kept nowhere", async () => {
  const old = cookieIn(await send("/sign-in", credentials));
  expect((await visit("/home", { cookie: old })).status).toBe(200);
  await signInRunsOut("external");
  expect((await visit("/home", { cookie: old })).status).toBe(302);
  const again = await send("/sign-in", credentials, { cookie: old });
  expect([again.status, again.headers.get("location")]).toEqual([302, "/home"]);
  const [kept] = await portalDatabase().execute<{ times: number }>(
    sql`select count(*)::int as times from kept_forms where fields::text like ${`%${demoPassword}%`}`,
  );
  expect(kept?.times).toBe(0);
});

test("signing out ends the sign-in on the server, not only in the browser", async () => {
  const cookie = cookieIn(await send("/sign-in", credentials));
  expect((await visit("/home", { cookie })).status).toBe(200);
  expect((await visit("/sign-out", { cookie })).status).toBe(302);
  expect((await visit("/home", { cookie })).status).toBe(200);
  const out = await send("/sign-out", {}, { cookie });
  expect([out.status, out.headers.get("location")]).toEqual([302, "/"]);
  expect((await visit("/home", { cookie })).status).toBe(302);
});

test("nobody learns from the answer whether an address has an account", async () => {
  const wrong = async (email: string) => {
    const answer = await send("/sign-in", { email, password: "not the password" });
    const text = await answer.text();
    return `${answer.status} ${text.replaceAll(email, "…")}`;
  };
  expect(await wrong("board@example.org")).toBe(await wrong("nobody-at-all@example.org"));
});

test("a sign-in leads only to the portal's own addresses", async () => {
  for (const to of [
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "javascript:alert(1)",
  ]) {
    const answer = await send("/sign-in", { ...credentials, to });
    expect({ to, leads: answer.headers.get("location") }).toEqual({ to, leads: "/home" });
  }
});
