import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { prepareQueue } from "#app/platform/jobs/prepare-queue.server.ts";
import { queueDatabase } from "#app/platform/jobs/queue-database.server.ts";
import { startQueue } from "#app/platform/jobs/queue.server.ts";
import { type JobName, jobNames, nextDue } from "#app/platform/jobs/rhythm.ts";
import { jobStandings } from "#app/platform/jobs/runs.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { carryOut } from "#app/worker/carry-out.server.ts";
import { applicationRole, jobsRole, openDatabase, type OpenDatabase } from "#db/client.server.ts";
import { jobRuns } from "#db/schema/jobs.ts";
import { outbox } from "#db/schema/mail.ts";
import { asSystem } from "#db/walls.server.ts";
import { rolledBack } from "#tests/support/database.ts";

let open: OpenDatabase;

beforeAll(async () => {
  open = openDatabase(inject("databaseUrl"), { max: 4 });
  await prepareQueue(inject("databaseUrl"));
  // Once more, as each start does.
  await prepareQueue(inject("databaseUrl"));
});

afterAll(async () => {
  await open.sql.unsafe("drop schema pgboss cascade");
  await open.db.delete(outbox);
  await open.db.delete(jobRuns);
  await open.close();
});

test("the queue is out of reach of the application's role, and the role of the queue reaches nothing else", async () => {
  const reach = (role: string, schema: string) =>
    open.db.execute<{ name: string }>(sql`
      select c.relname as name from pg_class c
      where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p', 'S', 'v')
        and (has_table_privilege(${role}, c.oid, 'select') or has_table_privilege(${role}, c.oid, 'insert')
          or has_table_privilege(${role}, c.oid, 'update') or has_table_privilege(${role}, c.oid, 'delete'))`);
  expect([...(await reach(applicationRole, "pgboss"))]).toEqual([]);
  expect([...(await reach(jobsRole, "public"))]).toEqual([]);
  expect((await reach(jobsRole, "pgboss")).length).toBeGreaterThan(jobNames.length);
  const [role] = await open.db.execute(sql`
    select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, pg_has_role(oid, ${applicationRole}, 'member') as passes,
      (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = ${jobsRole}`);
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
    rolcreaterole: false,
    passes: false,
    owned: 0,
  });
  for (const statement of ["select from pgboss.job", "select pgboss.create_queue('x', '{}')"]) {
    const asked = asSystem(open.db, (db) => db.execute(sql.raw(statement)));
    await expect(asked).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  const queue = queueDatabase(open.sql, jobsRole);
  await expect(queue.executeSql("select * from people")).rejects.toMatchObject({ code: "42501" });
});

test("every job runs when the worker starts, and a mail asks for its delivery with the act that wrote it", async () => {
  const run: JobName[] = [];
  const mail = { language: "ro", template: "mail_lost", props: { path: "/home" }, at: new Date() } as const;
  const queue = await startQueue(open, {
    carryOut: async (name) => void run.push(name),
    complain: (error) => expect.unreachable(String(error)),
  });
  const deliveries = () => run.filter((name) => name === "deliver-mail").length;
  await expect.poll(() => new Set(run).size, { timeout: 20_000 }).toBe(jobNames.length);
  const before = deliveries();
  const undone = asSystem(open.db, async (db) => {
    await postMail(db, { ...mail, to: "a@example.org" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await asSystem(open.db, (db) => postMail(db, { ...mail, to: "a@example.org" }));
  await expect.poll(deliveries, { timeout: 20_000 }).toBe(before + 1);
  await queue.stop();
});

test("when a job last ran, when it is due again and why it failed is kept", async () => {
  await asSystem(open.db, (db) => db.delete(jobRuns));
  const now = new Date();
  expect(await asSystem(open.db, (db) => jobStandings(db, now))).toMatchObject(
    jobNames.map((name) => ({ name, lastAt: null, isLate: true })),
  );
  await carryOut(open.db, "reckon-standings");
  const standing = async (at: Date) =>
    (await asSystem(open.db, (db) => jobStandings(db, at))).find(({ name }) => name === "reckon-standings");
  expect(await standing(now)).toMatchObject({ failure: null, isLate: false, nextAt: nextDue("reckon-standings", now) });
  expect(await standing(new Date(now.getTime() + 20 * 60_000))).toMatchObject({ isLate: true });
});

test("the coalition's clock says when a job is due, in summer and in winter", () => {
  expect(nextDue("anchor-trail", new Date("2026-01-10T12:00:00Z")).toISOString()).toBe("2026-01-11T03:10:00.000Z");
  expect(nextDue("anchor-trail", new Date("2026-07-10T12:00:00Z")).toISOString()).toBe("2026-07-11T02:10:00.000Z");
});

test("before there is a queue, acts write their mails all the same", () =>
  rolledBack(async (db) => {
    await db.execute(sql`drop schema pgboss cascade`);
    await postMail(db, {
      to: "a@example.org",
      language: "ro",
      template: "mail_lost",
      props: { path: "/home" },
      at: new Date(),
    });
    expect(await db.select().from(outbox)).not.toEqual([]);
  }));
