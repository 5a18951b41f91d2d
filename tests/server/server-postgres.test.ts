import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { applicationRole, inTransaction, openDatabase, type OpenDatabase } from "#db/client.server.ts";
import { type Database, DatabaseUnavailable } from "#db/database.ts";
import { migrateDatabase, pendingMigrations } from "#db/migrate.server.ts";
import { portal } from "#tests/processes/portal-process.ts";

/** What only a server can show: two logins, a time limit on statements, and a connection cut from outside. */

const login = `portal_login_${process.pid}`;
let owner: OpenDatabase;
let application: OpenDatabase;
let applicationUrl = "";

beforeAll(async () => {
  const ownerUrl = inject("databaseUrl");
  owner = openDatabase(ownerUrl, { max: 2 });
  await owner.sql.unsafe(`create role ${login} login nosuperuser noinherit`);
  const url = new URL(ownerUrl);
  url.username = login;
  applicationUrl = url.href;
  await migrateDatabase({ ownerUrl, applicationUrl });
  application = openDatabase(applicationUrl, { max: 3 });
});

afterAll(async () => {
  await application.close();
  await owner.sql.unsafe(`drop role ${login}`);
  await owner.close();
});

const asApplication = { role: applicationRole } as const;

test("the application's login owns no table and passes no policy by, and still does its work in its role", async () => {
  const tables = await owner.sql`select tablename from pg_tables where tableowner in (${login}, ${applicationRole})`;
  expect(tables).toEqual([]);
  const roles =
    await owner.sql`select rolsuper, rolbypassrls from pg_roles where rolname in (${login}, ${applicationRole})`;
  expect(roles).toEqual([
    { rolsuper: false, rolbypassrls: false },
    { rolsuper: false, rolbypassrls: false },
  ]);
  await expect(application.sql`select count(*) from organisations`).rejects.toMatchObject({ code: "42501" });
  const counted = await inTransaction(application.db, asApplication, (db) =>
    db.execute(sql`select count(*) >= 0 as counted from organisations`),
  );
  expect(counted).toMatchObject([{ counted: true }]);
  expect(await inTransaction(application.db, asApplication, pendingMigrations)).toBe(0);
});

test("the doctor finds a portal sound whose login may do nothing by itself", async () => {
  const said = await portal(["doctor"], applicationUrl);
  expect(said).toMatchObject({ code: 0, err: "" });
});

test("the application's role cannot change the tables or what is written once", async () => {
  const tryTo = (statement: string) =>
    inTransaction(application.db, asApplication, (db) => db.execute(sql.raw(statement)));
  for (const statement of [
    "alter table organisations add column x int",
    "delete from activities",
    "drop table cells",
  ]) {
    await expect(tryTo(statement), statement).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("a read-only transaction writes nothing", async () => {
  const write = inTransaction(owner.db, { readOnly: true }, (db) => db.execute(sql`create table never (id int)`));
  await expect(write).rejects.toMatchObject({ cause: { code: "25006" } });
});

test("the first thing a transaction asks is asked in its role and with its settings", async () => {
  const settings = { "app.person": "somebody" };
  for (let time = 0; time < 3; time += 1) {
    const seen = await inTransaction(application.db, { ...asApplication, settings, readOnly: true }, (db) =>
      db.execute(sql`
        select current_user as role, current_setting('app.person') as person,
          current_setting('transaction_read_only') as "readOnly", ${time}::int as time`),
    );
    expect(seen).toMatchObject([{ role: applicationRole, person: "somebody", readOnly: "on", time }]);
  }
});

test("work whose role is refused is not carried out as anybody else", async () => {
  const stranger = openDatabase(applicationUrl, { max: 1 });
  await owner.sql.unsafe(`revoke ${applicationRole} from ${login}`);
  await owner.sql`create table open_to_all (who text)`;
  await owner.sql`grant insert, select on open_to_all to public`;
  try {
    const refused = inTransaction(stranger.db, asApplication, (db) =>
      db.execute(sql`insert into open_to_all values (${"nobody"})`),
    );
    await expect(refused).rejects.toMatchObject({ cause: { code: "42501" } });
    expect(await owner.sql`select * from open_to_all`).toEqual([]);
  } finally {
    await stranger.close();
    await owner.sql`drop table open_to_all`;
    await owner.sql.unsafe(`grant ${applicationRole} to ${login}`);
  }
});

test("a statement that takes too long ends, and is told apart from a broken one", async () => {
  const slow = inTransaction(application.db, { ...asApplication, statementTimeout: 200 }, (db) =>
    db.execute(sql`select pg_sleep(5)`),
  );
  await expect(slow).rejects.toBeInstanceOf(DatabaseUnavailable);
  const broken = inTransaction(application.db, asApplication, (db) => db.execute(sql`select 1/0`));
  await expect(broken).rejects.not.toBeInstanceOf(DatabaseUnavailable);
});

test("when the server cuts every connection, the next transaction works without a restart", async () => {
  const cut = inTransaction(application.db, asApplication, async (db) => {
    await owner.sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${login}`;
    await db.execute(sql`select 1`);
  });
  await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
  const after = () => inTransaction(application.db, asApplication, (db) => db.execute(sql`select 1 as one`));
  await expect.poll(() => after().catch(() => []), { timeout: 30_000 }).toMatchObject([{ one: 1 }]);
});

test("two processes that migrate at once do not meet", async () => {
  const ownerUrl = inject("databaseUrl");
  const both = await Promise.all([migrateDatabase({ ownerUrl }), migrateDatabase({ ownerUrl })]);
  expect(both).toEqual([{ applied: 0 }, { applied: 0 }]);
});

const backendOf = async (db: Database) => {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
};

test("a transaction that lost its connection writes nothing more, not even into somebody else's", async () => {
  await owner.sql`create table written (who text)`;
  await owner.sql.unsafe(`grant select, insert on written to ${applicationRole}`);
  const one = openDatabase(applicationUrl, { max: 1 });
  try {
    const dead = inTransaction(one.db, asApplication, async (db) => {
      await owner.sql`select pg_terminate_backend(${await backendOf(db)})`;
      // Long enough for the only connection to come back and serve the next in line.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await db.execute(sql`insert into written values ('the dead')`);
    });
    const living = inTransaction(one.db, asApplication, async (db) => {
      await db.execute(sql`insert into written values ('the living')`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await db.execute(sql`select 1`);
    });
    await expect(dead).rejects.toBeInstanceOf(DatabaseUnavailable);
    await living;
    expect(await owner.sql`select who from written`).toEqual([{ who: "the living" }]);
  } finally {
    await one.close();
    await owner.sql`drop table written`;
  }
});

test("connections cut again and again under load cost only the transactions they cut", async () => {
  const busy = openDatabase(applicationUrl, { max: 5 });
  const done = new AbortController();
  const cutter = (async () => {
    // Not for ever: where making a connection takes longer than the pause, nobody would come to an end.
    for (let cuts = 0; cuts < 100 && !done.signal.aborted; cuts += 1) {
      await owner.sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${login}`;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const work = (index: number) =>
    inTransaction(busy.db, asApplication, async (db) => {
      const [row] = await db.execute<{ n: number }>(sql`select ${index}::int as n from pg_sleep(0.002)`);
      const [again] = await db.execute<{ n: number }>(sql`select ${index}::int as n`);
      return [row?.n, again?.n];
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 400 }, (_, index) => work(index)));
  done.abort();
  await cutter;
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") expect(outcome.value).toEqual([index, index]);
    else expect(outcome.reason).toBeInstanceOf(DatabaseUnavailable);
  }
  const after = Array.from({ length: 20 }, (_, index) => work(index));
  expect(await Promise.all(after)).toHaveLength(20);
  await busy.close();
});
