import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type OpenDatabase } from "#db/client.server.ts";
import { DatabaseUnavailable } from "#db/database.ts";
import { inTransaction } from "#db/client.server.ts";
import { DataInUse, launchEmbedded } from "#db/embedded/launch.mjs";
import { holderOf } from "#db/embedded/lock.mjs";
import { sql } from "drizzle-orm";

let dataDir = "";
let embedded: Awaited<ReturnType<typeof launchEmbedded>>;
let open: OpenDatabase;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "portal-embedded-"));
  embedded = await launchEmbedded(dataDir);
  open = openDatabase(embedded.url);
  await open.sql`create table kept (id int primary key, word text)`;
});

afterAll(async () => {
  await open.close();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("many connections ask at once and each gets its own answer", async () => {
  const asked = Array.from({ length: 300 }, (_, index) => index);
  const answers = await Promise.all(
    asked.map(async (index) => {
      const divisor = index % 10 === 0 ? 0 : 1;
      const [row] = await open.sql
        .unsafe<{ n: number }[]>("select $1::int / $2::int as n", [index, divisor])
        .catch(() => [{ n: -1 }]);
      return row?.n;
    }),
  );
  expect(answers).toEqual(asked.map((index) => (index % 10 === 0 ? -1 : index)));
});

test("a setting of one transaction is never seen by another", async () => {
  const seen = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      inTransaction(open.db, { settings: { "app.person": `person ${index}` } }, async (db) => {
        await db.execute(sql`select pg_sleep(0.001)`);
        const [row] = await db.execute<{ person: string }>(sql`select current_setting('app.person', true) as person`);
        return row?.person;
      }),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => `person ${index}`));
  const [after] = await open.sql`select nullif(current_setting('app.person', true), '') as person`;
  expect(after?.["person"]).toBeNull();
});

test("work whose settings are refused is not carried out, whatever it goes on asking", async () => {
  const asked: string[] = [];
  const refused = inTransaction(open.db, { settings: { "no such setting": "x" } }, async (db) => {
    for (const id of [10, 11]) {
      await db.execute(sql`insert into kept values (${id}, 'without rights')`).catch((error: unknown) => {
        asked.push((error as { cause: { code: string } }).cause.code);
      });
    }
  });
  await expect(refused).rejects.toMatchObject({ cause: { code: "42704" } });
  expect(asked).toEqual(["25P02", "25P02"]);
  expect(await open.sql`select * from kept`).toHaveLength(0);
});

test("a client that leaves takes its prepared statements along", async () => {
  const left = async () => {
    const [row] = await open.sql.unsafe<{ n: number }[]>(
      "select count(*)::int as n from pg_prepared_statements where statement like '%leaves a trace%'",
    );
    return row?.n;
  };
  const other = openDatabase(embedded.url, { max: 1 });
  for (const n of [1, 2]) await other.db.execute(sql`select ${n}::int as "leaves a trace"`);
  expect(await left()).toBe(1);
  await other.close();
  await expect.poll(left).toBe(0);
});

test("a client that disappears inside a transaction leaves nothing and holds nobody up", async () => {
  const other = openDatabase(embedded.url, { max: 1 });
  const reserved = await other.sql.reserve();
  await reserved`begin`;
  await reserved`insert into kept values (1, 'ghost')`;
  const waiting = open.sql`select count(*)::int as count from kept`;
  setTimeout(() => void other.sql.end({ timeout: 0 }), 100);
  expect(await waiting).toMatchObject([{ count: 0 }]);
});

test("a command that waits too long for its turn is told so, and its work is never done", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let long: Promise<unknown> = held;
  await new Promise<void>((begun) => {
    long = open.db.transaction(async () => {
      begun();
      await held;
    });
  });
  const write = inTransaction(open.db, { patience: 100 }, (db) => db.execute(sql`insert into kept values (2, 'late')`));
  await expect(write).rejects.toBeInstanceOf(DatabaseUnavailable);
  letGo();
  await long;
  await open.sql`select 1`;
  expect(await open.sql`select * from kept where id = 2`).toHaveLength(0);
});

test("data in use are refused to a second starter, who is told by whom", async () => {
  embedded.tellAddress("http://localhost:4999");
  await expect.poll(() => holderOf(dataDir)?.address).toBe("http://localhost:4999");
  const second = launchEmbedded(dataDir);
  await expect(second).rejects.toBeInstanceOf(DataInUse);
  await expect(second).rejects.toMatchObject({ holder: { pid: embedded.pid(), address: "http://localhost:4999" } });
  expect(await open.sql`select 1 as one`).toMatchObject([{ one: 1 }]);
});

test("a wrong password is not let in", async () => {
  const stranger = openDatabase(embedded.url.replace(/:[^:@/]+@/, ":guess@"), { max: 1 });
  await expect(stranger.sql`select 1`).rejects.toMatchObject({ code: "28P01" });
  await stranger.close();
});

test("killed at any moment, it comes back at the same address with all that was committed", async () => {
  for (let round = 0; round < 3; round += 1) {
    const id = 100 + round;
    await open.sql`insert into kept values (${id}, 'committed')`;
    const unfinished = open.sql.begin(async (transaction) => {
      await transaction`insert into kept values (${id + 500}, 'unfinished')`;
      process.kill(embedded.pid(), "SIGKILL");
      await transaction`select pg_sleep(0.1)`;
    });
    await expect(unfinished).rejects.toThrow();
    await expect
      .poll(() => open.sql`select id from kept where id >= ${id}`.catch(() => "gone"), {
        timeout: 60_000,
        interval: 200,
      })
      .toMatchObject([{ id }]);
  }
});

test("the lock of a dead process is taken over", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portal-stale-"));
  const child = spawn(process.execPath, ["-e", ""]);
  const pid = child.pid ?? 0;
  await new Promise((resolve) => child.once("exit", resolve));
  const dead = { pid, born: null, starter: pid, port: 1, password: "x", address: "http://localhost:1" };
  await writeFile(join(folder, "portal.lock"), JSON.stringify(dead));
  const taken = await launchEmbedded(folder);
  expect(holderOf(folder)).toMatchObject({ pid: taken.pid() });
  await taken.stop();
  expect(await readdir(folder)).toEqual(["postgres"]);
  await rm(folder, { recursive: true, force: true });
});
