import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, stop as stopBuilding } from "esbuild";
import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { postMail } from "#app/platform/mail/post.server.ts";
import { outbox } from "#db/schema/mail.ts";
import { asSystem } from "#db/walls.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { type MailServer, type Moment, startMailServer } from "#tests/support/mail-server.ts";
import { rounds } from "#tests/support/rounds.ts";

const kills = rounds(50, 10);
let folder = "";
let server: MailServer;
/** What the mail server waits for to kill whoever talks to it, and how often it lets it pass before. */
let deadly: { moment: Moment; after: number; strike: () => void } | null = null;
const mine: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portal-killed-"));
  server = await startMailServer((moment) => {
    if (deadly?.moment !== moment) return;
    if (deadly.after === 0) deadly.strike();
    else deadly.after -= 1;
  });
  await build({
    entryPoints: ["tests/support/delivering-process.ts"],
    outfile: join(folder, "delivering.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    // What was written for `require` finds one.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  await stopBuilding();
});

afterAll(async () => {
  await testDatabase().delete(outbox).where(inArray(outbox.recipient, mine));
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

type Worker = { child: ChildProcess; ready: Promise<unknown>; ended: Promise<unknown> };

function hire(): Worker {
  const child = fork(join(folder, "delivering.mjs"), [inject("databaseUrl"), server.url], { silent: true });
  return {
    child,
    ready: new Promise((resolve) => child.once("message", resolve)),
    ended: new Promise((resolve) => child.once("exit", resolve)),
  };
}

/** An act that sends two mails, and one that is undone. */
async function acts(number: number, at: Date): Promise<void> {
  const to = [`a${number}@example.org`, `b${number}@example.org`, `undone${number}@example.org`] as const;
  mine.push(...to);
  const mail = { language: "ro", template: "mail_lost", props: { path: "/home" }, at } as const;
  await asSystem(testDatabase(), async (db) => {
    await postMail(db, { ...mail, to: to[0] });
    await postMail(db, { ...mail, to: to[1] });
  });
  const undone = asSystem(testDatabase(), async (db) => {
    await postMail(db, { ...mail, to: to[2] });
    throw new Error("the act was refused");
  });
  await undone.catch(() => undefined);
}

const moments: readonly Moment[] = ["connected", "sender", "recipient", "data", "accepted"];
const later = (minutes: number) => new Date(Date.parse("2026-03-12T10:00:00Z") + minutes * 60_000);

test(`a worker that is killed ${kills} times between the act and its mail loses none, and none is seen twice`, async () => {
  let next = hire();
  for (let life = 0; life < kills; life += 1) {
    const { child, ready, ended } = next;
    // The next one gets up meanwhile, as the starter would have it.
    next = hire();
    await ready;
    await acts(life, later(life * 6));
    const strike = () => child.kill("SIGKILL");
    const moment = moments[life % moments.length] ?? "connected";
    deadly = { moment, after: moment === "connected" ? 0 : life % 3, strike };
    child.once("message", strike);
    child.send(later(life * 6).toISOString());
    await ended;
    deadly = null;
  }
  await next.ready;
  for (let round = 0; round < 10; round += 1) {
    const done = new Promise((resolve) => next.child.once("message", resolve));
    next.child.send(later((kills + 1 + round) * 6).toISOString());
    await done;
  }
  next.child.kill("SIGKILL");

  const stored = await testDatabase().select().from(outbox).where(inArray(outbox.recipient, mine));
  expect(stored).toHaveLength(kills * 2);
  expect(stored.filter((mail) => mail.deliveredAt === null)).toEqual([]);
  const seen = new Map(server.received.map((mail) => [mail.id, mail.to[0]]));
  expect(new Map([...seen].toSorted())).toEqual(
    new Map(stored.map((mail): [string, string] => [`${mail.id}@example.org`, mail.recipient]).toSorted()),
  );
  // On the wire a mail comes again only when its worker died between its last byte and our note of it: by the same
  // Message-ID, so that mailboxes show it once.
  const again = server.received.length - seen.size;
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThanOrEqual((2 * kills) / moments.length);
});
