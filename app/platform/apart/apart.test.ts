import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apart } from "./apart.server.ts";
import { Broken } from "./own-process.server.ts";
import { Left } from "./turns.server.ts";

/** A program that does what it is told to; `counted` is how often it was asked since it began. */
const program = `
import { writeFileSync } from "node:fs";
import { atWork } from "./at-work.ts";
let counted = 0;
atWork(async ({ said, bytes }) => {
  counted += 1;
  if (said === "die") process.kill(process.pid, "SIGKILL");
  if (said === "fail") throw new Error("a fault");
  if (said === "hang") for (;;);
  if (said === "too much") return { said, bytes: Buffer.alloc(2_000_000) };
  if (said === "whisper") process.stdout.write("whatever a library says");
  if (said === "wait") {
    writeFileSync(process.argv[1] + ".begun", "");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
  return { said: { said, counted, pid: process.pid, knows: Object.keys(process.env) }, bytes };
});`;

let folder = "";
const path = () => join(folder, "program.mjs");
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portal-apart-"));
  const stdin = { contents: program, resolveDir: import.meta.dirname };
  await build({ stdin, bundle: true, platform: "node", format: "esm", outfile: path(), logLevel: "silent" });
  await build({ stdin: { contents: "process.exit(1)" }, outfile: join(folder, "stillborn.mjs") });
});
afterAll(() => rm(folder, { recursive: true }));

const usual = { heap: 64, standsBack: 0, patience: 10_000, largest: 1_000_000, idle: 60_000, jobs: 50 };
const begun = (known: Partial<Parameters<typeof apart>[0]> = {}) => {
  const asking = apart({ path: path(), waiting: { inAll: 8, ofOnePlace: 8 }, ...usual, ...known });
  return (said: string, signal = new AbortController().signal) =>
    asking({ said, bytes: Buffer.from("ș") }, { place: "somebody", signal });
};
type Told = { counted: number; pid: number; knows: string[] };
const told = async (answer: Promise<{ said: unknown }>) => (await answer).said as Told;

test("what is asked is answered with its bytes, by one process for many, which knows nothing of the portal", async () => {
  const ask = begun();
  const [first, second] = await Promise.all([ask("a"), ask("whisper")]);
  expect(Buffer.from(first.bytes).toString()).toBe("ș");
  expect([first.said, second.said]).toMatchObject([{ counted: 1 }, { counted: 2 }]);
  expect((await told(ask("b"))).knows.filter((name) => !/^(NODE_ENV|__CF)/.test(name))).toEqual([]);
});

test("who was being served when it was killed, failed or said too much is told, and the next is served by another", async () => {
  const ask = begun();
  const before = await told(ask("a"));
  for (const ending of ["die", "fail", "too much"]) {
    await expect(ask(ending), ending).rejects.toMatchObject({ name: "Broken", isBegun: true });
    expect((await told(ask("a"))).counted, ending).toBe(1);
  }
  process.kill((await told(ask("a"))).pid, "SIGKILL");
  const after = await ask("a").catch(() => ask("a"));
  expect((after.said as Told).pid).not.toBe(before.pid);
});

test("one that hangs is given up, and nobody waits for it any longer than that", async () => {
  const ask = begun({ patience: 400 });
  const [hung, next] = await Promise.allSettled([ask("hang"), ask("a")]);
  expect(hung).toMatchObject({ status: "rejected", reason: expect.any(Broken) as Broken });
  expect(next.status).toBe("fulfilled");
});

test("one that dies at its start is no fault of what it was asked", async () => {
  await expect(begun({ path: join(folder, "stillborn.mjs") })("a")).rejects.toMatchObject({ isBegun: false });
});

test("it is replaced after so many jobs; where each has its own, whoever leaves takes it along", async () => {
  const ask = begun({ jobs: 2 });
  expect([await told(ask("a")), await told(ask("a")), await told(ask("a"))].map(({ counted }) => counted)).toEqual([
    1, 2, 1,
  ]);
  const alone = begun({ jobs: 1 });
  const leaving = new AbortController();
  const given = alone("wait", leaving.signal);
  const next = alone("a");
  await expect.poll(() => existsSync(`${path()}.begun`)).toBe(true);
  leaving.abort();
  await expect(given).rejects.toBeInstanceOf(Left);
  expect(await told(next)).toMatchObject({ counted: 1 });
});
