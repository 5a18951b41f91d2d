import { afterAll, beforeAll, expect, test } from "vitest";
import { type PortalOnARoad, portalOnARoad } from "#tests/support/road.ts";

/** A portal of its own whose way to the database can be cut and mended. */
let road: PortalOnARoad;
let address = "";

beforeAll(async () => {
  road = await portalOnARoad();
  address = road.address;
});

afterAll(() => road.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, { redirect: "manual", headers });

const post = (path: string, fields: Record<string, string>) =>
  fetch(`${address}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { Origin: address },
  });

test("while the database is gone the process lives, says it is not ready, and comes back by itself", async () => {
  expect((await get("/readyz")).status).toBe(200);
  await road.cut();
  expect((await get("/healthz")).status).toBe(200);
  const unready = await get("/readyz");
  expect([unready.status, await unready.json()]).toEqual([503, { ready: false, reason: "database" }]);
  await road.mend();
  await expect.poll(async () => (await get("/readyz")).status, { timeout: 30_000 }).toBe(200);
});

test("a form sent while the database is gone comes back with what was typed, and can be sent again", async () => {
  await road.cut();
  const typed = { email: "ana.ștefan@example.org", password: "never shown again" };
  for (const [path, words] of [
    ["/sign-in", "Încearcă din nou"],
    ["/en/sign-in", "Try again"],
  ] as const) {
    const answer = await post(path, typed);
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(page).toContain(`<form method="post" action="${path}">`);
    expect(page).toContain(`value="ana.ștefan@example.org"`);
    expect(page).toContain(words);
    expect(page).toContain(answer.headers.get("x-request-id"));
    expect(page).not.toContain("never shown again");
    expect(page).not.toContain("<script");
  }
  await road.mend();
  await expect.poll(async () => (await post("/sign-in", typed)).status, { timeout: 30_000 }).toBe(400);
});

test("a page for somebody who is signed in says the same, and no page is half written", async () => {
  await road.cut();
  const answer = await get("/home", { Cookie: "sign-in=abcdefghijklmnopqrstuvwxyz" });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("</html>");
  await road.mend();
});
