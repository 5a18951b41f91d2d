import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";
import { portalAddress, portalDatabase, signedIn, visit } from "#tests/support/portal.ts";

const slug = "casa-debora";
const page = `/practices/${slug}`;

/** How many statements the pages of a route have asked so far. */
async function asked(route: string): Promise<number> {
  const text = await (await visit("/metrics")).text();
  return Number(new RegExp(`^portal_request_statements_sum\\{route="${route}"\\} (\\d+)`, "m").exec(text)?.[1] ?? 0);
}

async function costOf(route: string, path: string): Promise<number> {
  const before = await asked(route);
  await (await visit(path)).text();
  return (await asked(route)) - before;
}

const ofPractice = sql`id = (select organisation_id from practices where slug = ${slug})`;
const organisation = async () =>
  (await portalDatabase().select().from(organisations).where(ofPractice))[0]?.shortName ?? "";
const rename = (shortName: string) => portalDatabase().update(organisations).set({ shortName }).where(ofPractice);
const put = (state: "published" | "withdrawn") =>
  portalDatabase().update(practices).set({ state }).where(eq(practices.slug, slug));

const before = { name: "" };
beforeAll(async () => {
  before.name = await organisation();
});
afterEach(async () => {
  await put("published");
  await rename(before.name);
});

const read = async (path: string, cookie?: string) => {
  const answer = await visit(path, cookie ? { cookie } : {});
  return { status: answer.status, text: await answer.text(), kept: answer.headers.get("cache-control") };
};

test("a page of the library is made once for all visitors, and a reader who has it is told so", async () => {
  for (const [route, path] of [
    ["/practices", "/practices?direction=protection"],
    ["/practices", "/en/practices?search=copiilor"],
    ["/practices/:slug", `/en${page}`],
  ] as const) {
    const first = await visit(path);
    const words = await first.text();
    expect(await costOf(route, path), path).toBe(2);
    const again = await visit(path);
    expect(await again.text()).toBe(words);
    const tag = first.headers.get("etag") ?? "none";
    expect(again.headers.get("etag")).toBe(tag);
    expect(again.headers.get("cache-control")).toBe("public, no-cache");
    expect(again.headers.get("vary")).toMatch(/Cookie/);
    const nonces = [first, again].map(({ headers }) => headers.get("content-security-policy"));
    expect(nonces[0]).not.toBe(nonces[1]);
    // As a browser asks again; without the second header `fetch` would ask for a fresh one.
    const known = await visit(path, { headers: { "If-None-Match": tag, "Cache-Control": "max-age=0" } });
    const length = (await known.text()).length;
    expect([known.status, length]).toEqual([304, 0]);
    const plain = await visit(path, { headers: { "Accept-Encoding": "identity" } });
    expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, words]);
  }
});

test("what is taken off the site is gone with the next request, and what is renamed has its new name", async () => {
  for (const path of ["/practices?sort=title", "/en/practices?search=debora", page]) {
    expect((await read(path)).text, path).toContain("Debora");
    await rename("Numele de azi");
    if (path !== page) expect((await read(path)).text, path).toContain("Numele de azi");
    await put("withdrawn");
    const { status, text } = await read(path);
    expect([status, text.includes(`href="${page}"`)], path).toEqual([path === page ? 404 : 200, false]);
    await put("published");
    expect((await read(path)).text, path).toContain("Debora");
  }
});

test("whoever signed in gets a page of their own, and leaves nothing of it to visitors", async () => {
  for (const path of ["/practices?sort=title&page=1", `${page}?print=1`]) {
    const own = await read(path, await signedIn("coordinator"));
    expect([own.status, own.kept], path).toEqual([200, "no-store"]);
    const visitors = await read(path);
    expect([visitors.status, visitors.kept], path).toEqual([200, "public, no-cache"]);
    const [desk, mine] = [/href="\/(home|desk)"/, await read(path, await signedIn("coordinator"))];
    expect([desk.test(own.text), desk.test(visitors.text), desk.test(mine.text)], path).toEqual([true, false, true]);
  }
});

test("addresses without end and requests for anything but the page are answered and not kept", async () => {
  const long = `/practices?search=${"copii+".repeat(60)}`;
  const answer = await visit(long);
  expect([answer.status, answer.headers.has("etag")]).toEqual([200, false]);
  const missing = await visit("/practices/no-such-practice");
  expect([missing.status, missing.headers.has("etag")]).toEqual([404, false]);
  const head = await fetch(`${portalAddress()}/practices`, { method: "HEAD" });
  expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([
    200,
    "",
    (await visit("/practices")).headers.get("etag"),
  ]);
});
