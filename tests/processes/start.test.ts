import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { holderOf, urlOf } from "#db/embedded/lock.mjs";

let dataDir = "";
let port = 0;
const started: ChildProcess[] = [];

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === "object" && bound ? bound.port : 0));
    });
  });
}

interface Run {
  child: ChildProcess;
  /** What it has said so far, on both outputs. */
  said: () => string;
  ended: Promise<number | null>;
}

/** Runs a command of the project as a person would, from another folder. */
function run(script: string, words: string[] = [], settings: Record<string, string> = {}): Run {
  const { DATABASE_URL: _, LOG_LEVEL: __, ...outside } = process.env;
  const usual = { NODE_ENV: "production" as const, PORTAL_DATA_DIR: dataDir, PORT: String(port) };
  const child = spawn(process.execPath, [join(process.cwd(), "scripts", script), ...words], {
    cwd: tmpdir(),
    env: { ...outside, ...usual, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let said = "";
  child.stdout.on("data", (bytes) => (said += bytes));
  child.stderr.on("data", (bytes) => (said += bytes));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said: () => said, ended };
}

const isServed = (portal: Run) => expect.poll(portal.said, { timeout: 200_000 }).toContain("The portal is served at");

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "portal-start-"));
  port = await freePort();
});

afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  await vi.waitUntil(() => holderOf(dataDir) === null, { timeout: 60_000 });
  await rm(dataDir, { recursive: true, force: true });
});

test("one command gives a portal with the demo; another on the same data is told where it runs", async () => {
  const first = run("start.mjs");
  await isServed(first);
  expect(first.said()).toContain("coordinator@example.org");
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);

  const second = run("start.mjs", [], { PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`http://localhost:${port}`);
  expect(second.said()).toContain("Portalul rulează deja");

  const samePort = run("start.mjs", [], { PORTAL_DATA_DIR: join(dataDir, "other") });
  expect(await samePort.ended).toBe(1);
  expect(samePort.said()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
});

test("operators' commands use the running portal's data, and say by their exit code how it went", async () => {
  const list = run("portal.mjs", ["list", "organisations"]);
  expect(await list.ended).toBe(0);
  expect(list.said()).toContain("exemplu-acasa");
  expect(await run("portal.mjs", ["no-such-command"]).ended).toBe(2);
});

test("killed without warning, the portal takes everything down with it and starts again with all that was saved", async () => {
  const holder = holderOf(dataDir);
  const open = openDatabase(urlOf(holder ?? { port: 0, password: "" }), { max: 1 });
  await open.sql`create table kept_through_a_kill as select 1 as id`;
  await open.close();
  const [first] = started;
  first?.kill("SIGKILL");
  await expect.poll(() => holderOf(dataDir), { timeout: 60_000 }).toBeNull();
  await expect
    .poll(() =>
      fetch(`http://localhost:${port}/healthz`).then(
        () => "open",
        () => "closed",
      ),
    )
    .toBe("closed");

  const again = run("start.mjs");
  await isServed(again);
  const reopened = openDatabase(urlOf(holderOf(dataDir) ?? { port: 0, password: "" }), { max: 1 });
  expect(await reopened.sql`select id from kept_through_a_kill`).toMatchObject([{ id: 1 }]);
  await reopened.close();

  again.child.kill("SIGTERM");
  expect(await again.ended).toBe(0);
  expect(holderOf(dataDir)).toBeNull();
});

test("a wrong setting is named in a sentence", async () => {
  const wrong = run("start.mjs", [], { MAIL_FROM: "nobody", PORTAL_ORIGIN: "portal" });
  expect(await wrong.ended).toBe(1);
  expect(wrong.said()).toContain("MAIL_FROM must be an e-mail address.");
  expect(wrong.said()).toContain("PORTAL_ORIGIN must be an address without a path");
});
