import { randomBytes } from "node:crypto";
import { type ServerBuild } from "@remix-run/node";
import { type Request } from "express";
import { expect, test } from "vitest";
import { KeptPages } from "./kept-pages.ts";

const route = (id: string, path: string, handle = {}) => [id, { id, path, module: { handle } }] as const;
const routes = Object.fromEntries([
  route("library", "practices", { kept: "practices" }),
  route("en/library", "en/practices", { kept: "practices" }),
  route("home", "home"),
]) as unknown as ServerBuild["routes"];

function asked(originalUrl: string, { cookie, method = "GET" }: { cookie?: string; method?: string } = {}): Request {
  const path = originalUrl.split("?")[0];
  return { method, path, originalUrl, headers: cookie ? { cookie } : {} } as unknown as Request;
}

function room() {
  const now = { version: 1n as bigint | null, at: new Date("2026-11-23T10:00:00Z") };
  const pages = new KeptPages(routes, () => Promise.resolve(now.version));
  const place = (...said: Parameters<typeof asked>) => pages.placeFor(asked(...said), now.at);
  const keep = async (address: string, markup = "page") =>
    (await place(address))?.keep(new Headers({ "Content-Language": "ro" }), Buffer.from(markup));
  const isKept = async (address: string) => Boolean((await place(address))?.page);
  return { now, place, keep, isKept };
}

test("a page is kept under its whole address, in each language, until its part changes", async () => {
  const { now, keep, isKept } = room();
  await keep("/practices?sort=title");
  expect(await isKept("/practices?sort=title")).toBe(true);
  for (const other of ["/practices", "/en/practices?sort=title", "/practices?sort=title&page=2"]) {
    expect(await isKept(other), other).toBe(false);
  }
  now.version = 2n;
  expect(await isKept("/practices?sort=title")).toBe(false);
});

test("what was made while the part changed counts as of before", async () => {
  const { now, place, isKept } = room();
  const asking = await place("/practices");
  now.version = 2n;
  await asking?.keep(new Headers(), Buffer.from("made after the change, or before it: nobody knows"));
  expect(await isKept("/practices")).toBe(false);
});

test("what depends on the day is made anew when the coalition's day begins, also in summer", async () => {
  const { now, keep, isKept } = room();
  for (const [evening, night] of [
    ["2026-11-23T21:59:59Z", "2026-11-23T22:00:00Z"],
    ["2026-07-01T20:59:59Z", "2026-07-01T21:00:00Z"],
  ] as const) {
    now.at = new Date(evening);
    await keep("/practices");
    expect(await isKept("/practices"), evening).toBe(true);
    now.at = new Date(night);
    expect(await isKept("/practices"), night).toBe(false);
  }
});

test("nothing is kept for who sends a cookie or a form, of other pages, of data, or while nobody knows the state", async () => {
  const { now, place } = room();
  expect(await place("/practices")).not.toBeNull();
  expect(await place("/practices", { method: "HEAD" })).not.toBeNull();
  for (const [address, how] of [
    ["/practices", { cookie: "anything=1" }],
    ["/practices", { method: "POST" }],
    ["/practices.data", {}],
    ["/home", {}],
    [`/practices?search=${"a".repeat(300)}`, {}],
  ] as const) {
    expect(await place(address, how), address).toBeNull();
  }
  now.version = null;
  expect(await place("/practices")).toBeNull();
});

test("what is kept never takes more than its room: what nobody asked for longest goes first", async () => {
  const { keep, isKept } = room();
  const incompressible = () => randomBytes(600_000).toString("base64");
  for (let page = 1; page <= 20; page += 1) {
    await keep(`/practices?page=${page}`, incompressible());
    await isKept("/practices?page=1");
  }
  const kept: number[] = [];
  for (let page = 1; page <= 20; page += 1) if (await isKept(`/practices?page=${page}`)) kept.push(page);
  expect(kept[0]).toBe(1);
  expect(kept.slice(1)).toEqual(Array.from({ length: kept.length - 1 }, (_, index) => 20 - kept.length + 2 + index));
  expect(kept.length * 600_000).toBeLessThan(8 * 1024 * 1024);
  expect(kept.length).toBeGreaterThan(10);
});
