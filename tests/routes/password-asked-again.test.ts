import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { portalDatabase, send, signedInAnew, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(() => putBack());

test("what is taken out whole opens after the password alone, for ten minutes, in that browser", async () => {
  for (const [account, path] of [
    ["external", "/account/my-data.json"],
    ["admin", "/secretariat/audit/data.csv"],
    ["external", "/en/account/my-data.json"],
  ] as const) {
    const [cookie, elsewhere] = [await signedInAnew(account), await signedInAnew(account)];
    const asked = await visit(path, { cookie });
    const confirm = asked.headers.get("location") ?? "";
    expect([asked.status, confirm]).toEqual([
      302,
      `${/^\/en/.exec(path) ?? ""}/account/confirm?to=${encodeURIComponent(path)}`,
    ]);
    const wrong = await send(confirm, { to: path, current_password: "not the password" }, { cookie });
    expect(wrong.status).toBe(400);
    expect((await visit(path, { cookie })).status).toBe(302);
    const right = await send(confirm, { to: path, current_password: demoPassword }, { cookie });
    expect(right.status).toBe(302);
    const file = await visit(path, { cookie });
    expect([file.status, file.headers.get("content-disposition")]).toEqual([
      200,
      expect.stringContaining("attachment"),
    ]);
    expect((await visit(path, { cookie: elsewhere })).status).toBe(302);
    await portalDatabase().execute(sql`update sign_ins set confirmed_at = now() - interval '11 minutes'`);
    expect((await visit(path, { cookie })).status).toBe(302);
  }
});

test("where a confirmed person goes on is a page of the portal", async () => {
  const cookie = await signedInAnew("external");
  const fields = { to: "https://elsewhere.example/", current_password: demoPassword };
  const answer = await send("/account/confirm?to=x", fields, { cookie });
  expect(answer.headers.get("location")).toBe("/account/confirm?to=%2Faccount&done=1");
});

test("a stranger at an open browser guesses the password ten times, and then waits; the owner elsewhere does not", async () => {
  const [cookie, elsewhere] = [await signedInAnew("board"), await signedInAnew("board")];
  const attempt = (current_password: string, asked: { cookie: string }) =>
    send("/account/confirm", { to: "/account", current_password }, asked);
  for (let tried = 0; tried < 10; tried += 1) expect((await attempt("guess", { cookie })).status).toBe(400);
  expect((await attempt(demoPassword, { cookie })).status).toBe(429);
  const fields = { current_password: demoPassword, password: "five cats under a green table" };
  expect((await send("/account/password", fields, { cookie })).status).toBe(429);
  expect((await attempt(demoPassword, { cookie: elsewhere })).status).toBe(302);
});

test("twenty guesses at once, each under another name beside the real sign-in, are ten guesses", async () => {
  const cookie = await signedInAnew("board");
  const guesses = Array.from({ length: 20 }, (_, each) =>
    send("/account/confirm", { to: "/account", current_password: "guess" }, { cookie: `sign-in=n${each}; ${cookie}` }),
  );
  const answers = (await Promise.all(guesses)).map(({ status }) => status);
  expect(answers.toSorted((a, b) => a - b)).toEqual([...Array(10).fill(400), ...Array(10).fill(429)]);
});

test("what is typed to open something is neither kept when the sign-in runs out nor given back with the form", async () => {
  const cookie = await signedInAnew("board");
  const wrong = await send(
    "/account/password",
    { current_password: "canary-secret-1", password: "canary-secret-2" },
    { cookie },
  );
  expect(await wrong.text()).not.toContain("canary-secret");
  await portalDatabase().execute(sql`update sign_ins set expires_at = now() - interval '1 second'
    where person_id = (select id from people where email = 'board@example.org')`);
  const secrets = { current_password: "canary-secret-1", password: "canary-secret-2", code: "canary-secret-3" };
  const late = await send("/account/second-factor", { ...secrets, intent: "renew" }, { cookie });
  expect(late.status).toBe(302);
  const [kept] = await portalDatabase().execute<{ times: number }>(
    sql`select count(*)::int as times from kept_forms where fields::text like '%canary-secret%'`,
  );
  expect(kept?.times).toBe(0);
});
