import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { verifiedTrail } from "#app/domain/audit/queries/verified-trail.server.ts";
import { applicationRole, inTransaction, openDatabase, type OpenDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { activities } from "#db/schema/audit.ts";
import { asSystem, wallSettings } from "#db/walls.server.ts";
import { bringReferenceUpToDate } from "#db/seed/reference.server.ts";

/** As production has it: a login that owns the tables and is no superuser, and one that may do nothing by itself. */
const ownerName = `portal_owner_${process.pid}`;
const loginName = `portal_app_${process.pid}`;
const databaseName = `portal_walls_${process.pid}`;
let server: OpenDatabase;
let owner: OpenDatabase;
let application: OpenDatabase;

const urlFor = (name: string) => {
  const url = new URL(inject("databaseUrl"));
  url.username = name;
  url.pathname = `/${databaseName}`;
  return url.href;
};

beforeAll(async () => {
  server = openDatabase(inject("databaseUrl"), { max: 1 });
  await server.sql.unsafe(`create role ${ownerName} login createrole`);
  await server.sql.unsafe(`create role ${loginName} login noinherit`);
  await server.sql.unsafe(`grant ${applicationRole} to ${ownerName} with admin option`);
  await server.sql.unsafe(`create database ${databaseName} owner ${ownerName}`);
  await migrateDatabase({ ownerUrl: urlFor(ownerName), applicationUrl: urlFor(loginName) });
  await bringReferenceUpToDate(urlFor(ownerName));
  owner = openDatabase(urlFor(ownerName), { max: 1 });
  application = openDatabase(urlFor(loginName), { max: 25 });
});

afterAll(async () => {
  await application.close();
  await owner.close();
  await server.sql.unsafe(`drop database ${databaseName} with (force)`);
  await server.sql.unsafe(`drop role ${loginName}`);
  await server.sql.unsafe(`drop owned by ${ownerName} cascade`);
  await server.sql.unsafe(`drop role ${ownerName}`);
  await server.close();
});

const person = crypto.randomUUID();
const actor = (organisation: string) => ({
  personId: person,
  platformRole: null,
  seats: [{ organisationId: organisation, role: "coordinator" as const }],
  groups: [],
  editorOf: [],
  actingFor: organisation,
});

async function anOrganisation(): Promise<string> {
  const slug = `org-${crypto.randomUUID()}`;
  const [row] = await asSystem(application.db, (db) =>
    db.execute<{ id: string }>(
      sql`insert into organisations (slug, name, short_name) values (${slug}, ${slug}, ${slug}) returning id`,
    ),
  );
  return row?.id ?? "";
}

test("fifty acts at once on one chain leave it unbroken, and none is lost", async () => {
  const organisation = await anOrganisation();
  const settings = wallSettings({ person, organisation, role: null });
  const acts = Array.from({ length: 50 }, (_, number) =>
    inTransaction(application.db, { role: applicationRole, settings }, (db) =>
      record(
        { db, actor: actor(organisation), now: new Date(), requestId: `r${number}` },
        { kind: "report.figures_saved", subjectId: `act ${number}`, organisationId: organisation },
      ),
    ),
  );
  await Promise.all(acts);
  const trail = await asSystem(application.db, (db) =>
    verifiedTrail({ db, actor: actor(organisation), now: new Date(), requestId: null }),
  );
  expect(trail.breaks).toEqual([]);
  const kept = await asSystem(application.db, (db) =>
    db.select({ place: activities.sequence }).from(activities).where(eq(activities.organisationId, organisation)),
  );
  expect(kept.map(({ place }) => place).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
});

test("an act that is undone leaves no gap", async () => {
  const organisation = await anOrganisation();
  const settings = wallSettings({ person, organisation, role: null });
  const act = (fails: boolean) =>
    inTransaction(application.db, { role: applicationRole, settings }, async (db) => {
      const happening = { kind: "report.submitted", subjectId: "x", organisationId: organisation } as const;
      await record({ db, actor: actor(organisation), now: new Date(), requestId: null }, happening);
      if (fails) throw new Error("undone");
    });
  await Promise.allSettled(Array.from({ length: 20 }, (_, number) => act(number % 2 === 0)));
  const trail = await asSystem(application.db, (db) =>
    verifiedTrail({ db, actor: actor(organisation), now: new Date(), requestId: null }),
  );
  expect(trail.breaks).toEqual([]);
});

test("the owner of the tables is behind the wall too", async () => {
  const [role] = await owner.sql`select rolsuper, rolbypassrls from pg_roles where rolname = ${ownerName}`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  expect(await owner.sql`select count(*)::int as count from activities`).toEqual([{ count: 0 }]);
  expect(await owner.sql`select count(*)::int as count from chain_heads`).toEqual([{ count: 0 }]);
});

test("two organisations that send at once get two numbers, though neither sees the other's", async () => {
  const [period] = await asSystem(application.db, (db) =>
    db.execute<{ id: string }>(sql`
      insert into reporting_periods (year, opens_at, due_at, submissions_close_at, corrections_close_at, review_closes_at)
      values (2025, now() - interval '1 day', now(), now(), now(), now()) returning id`),
  );
  const send = async () => {
    const organisation = await anOrganisation();
    const settings = wallSettings({ person, organisation, role: null });
    return inTransaction(application.db, { role: applicationRole, settings }, async (db) => {
      const [given] = await db.execute<{ number: string }>(
        sql`select next_registration_number(${period?.id}) as number`,
      );
      await db.execute(sql`
        insert into submissions (period_id, organisation_id, state, registration_number, started_at, saved_at, submitted_at)
        values (${period?.id}, ${organisation}, 'submitted', ${given?.number}, now(), now(), now())`);
      const [seen] = await db.execute<{ count: number }>(sql`select count(*)::int as count from submissions`);
      return { number: given?.number, seen: seen?.count };
    });
  };
  const sent = await Promise.all(Array.from({ length: 12 }, send));
  const numbers = sent.map(({ number }) => number).toSorted();
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, n) => `2025-${String(n + 1).padStart(3, "0")}`));
  expect(new Set(sent.map(({ seen }) => seen))).toEqual(new Set([1]));
});
