import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Actor, visitor } from "#app/access/actor.ts";
import { operator } from "#app/portal/database.server.ts";
import { seedDemo } from "#app/portal/seeds/demo.server.ts";
import { seedCoalition2020 } from "#app/portal/seeds/protect-2020.server.ts";
import { applicationRole, inTransaction } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { wallSettings } from "#db/walls.server.ts";
import { rolledBack, testDatabase } from "#tests/support/database.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";

/** Definitions and nothing else: readable by everybody, written by migration and seed. */
const open = ["indicator_relations", "indicator_versions", "indicators"];
/** Seen by everybody; of releases what is published. */
const published = [
  "former_names",
  "memberships",
  "organisation_affiliations",
  "organisation_agreements",
  "organisation_audiences",
  "organisation_programmes",
  "organisation_services",
  "organisation_territories",
  "organisations",
  "practices",
  "press_contacts",
  "profile_figures",
  "release_cells",
  "releases",
  "reporting_periods",
  "search_words",
];

async function unwalled(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (
      c.relrowsecurity and c.relforcerowsecurity
      and (select array_agg(polcmd::text order by polcmd) from pg_policy where polrelid = c.oid) = array['a', 'd', 'r', 'w'])
    order by 1`);
  return rows.map(({ name }) => name);
}

const refusedByTheWall = { cause: { code: "42501", message: expect.stringContaining("row-level security") as string } };

test("every table but the definitions has its wall, forced on its owner too; one that has none is found", () =>
  rolledBack(async (db) => {
    expect(await unwalled(db)).toEqual(open);
    await db.execute(sql`create table visits (organisation_id uuid references organisations)`);
    expect(await unwalled(db)).toEqual([...open, "visits"]);
    await db.execute(sql`alter table visits enable row level security`);
    expect(await unwalled(db)).toEqual([...open, "visits"]);
    await db.execute(sql`call raise_wall('visits', '{own}', '{own}')`);
    expect(await unwalled(db)).toEqual(open);
  }));

test("the application's role owns nothing and passes no wall by", async () => {
  const [role] = await testDatabase().execute(sql`
    select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole,
      (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = ${applicationRole}`);
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, owned: 0 });
});

test("what a transaction says of itself is gone for the next one on the same connection", async () => {
  const standing = { person: crypto.randomUUID(), organisation: crypto.randomUUID(), role: "system" } as const;
  const said = sql`select current_user as role, current_setting('app.person', true) as person,
    current_setting('app.organisation', true) as organisation, current_setting('app.platform_role', true) as platform`;
  const inside = await inTransaction(
    testDatabase(),
    { role: applicationRole, settings: wallSettings(standing) },
    async (db) => [...(await db.execute(said))],
  );
  expect(inside).toEqual([
    { role: applicationRole, person: standing.person, organisation: standing.organisation, platform: "system" },
  ]);
  for (let turn = 0; turn < 10; turn += 1) {
    const [left] = await testDatabase().execute<{ role: string; platform: string | null }>(said);
    expect(left?.role).not.toBe(applicationRole);
    expect(left).not.toMatchObject({ platform: "system" });
    expect(Object.values({ ...left, role: null }).filter(Boolean)).toEqual([]);
  }
});

type Town = { db: Database; mine: string; other: string; me: Actor };

/** The demo with something in every table, and a coordinator of one of its organisations. */
const inTheDemo = (story: (town: Town) => Promise<void>): Promise<void> =>
  rolledBack(async (db) => {
    const ctx = { db, actor: operator, now: new Date("2026-11-22T09:00:00Z"), requestId: null };
    await seedCoalition2020(ctx);
    await seedDemo(ctx);
    await everywhereElse(db);
    const seated = await db.execute<{ person: string; organisation: string }>(sql`
      select s.person_id as person, s.organisation_id as organisation from seats s join organisations o on o.id = s.organisation_id
      where s.role = 'coordinator' and o.slug in ('exemplu-busola', 'exemplu-gradina') order by o.slug`);
    const [first, second] = seated;
    if (!first || !second) throw new Error("the demo has changed");
    const { person: personId, organisation: mine } = first;
    const seats = [{ organisationId: mine, role: "coordinator" as const }];
    await story({ db, mine, other: second.organisation, me: { ...visitor, personId, seats, actingFor: mine } });
  });

/** Rows in the tables that the demo leaves empty. */
async function everywhereElse(db: Database): Promise<void> {
  await db.execute(sql`insert into sign_ins (id, person_id, expires_at) select id::text, id, now() from people`);
  await db.execute(sql`insert into sign_in_tries (subject, at) values ('x', now())`);
  await db.execute(sql`insert into mailed_keys (purpose, email, link_hash, code_hash, created_at, expires_at)
    values ('password_reset', 'x@example.org', 'x', 'x', now(), now() + interval '1 hour')`);
  await db.execute(sql`insert into invitations (email, language, organisation_id, seat_role, created_at, sent_at, expires_at)
    select 'x@example.org', 'ro', id, 'contributor', now(), now(), now() + interval '1 day' from organisations`);
  await db.execute(sql`insert into recovery_codes (person_id, code_hash) select id, md5(id::text) from people`);
  await db.execute(sql`insert into passkeys (id, person_id, name, public_key, counter, transports, is_synced, created_at)
    select id::text, id, 'x', 'x', 0, '{}', false, now() from people`);
  await db.execute(sql`insert into passkey_challenges (id, purpose, browser, person_id, expires_at)
    select id::text, 'register', 'x', id, now() from people`);
  await db.execute(sql`insert into kept_forms (id, person_id, path, fields, kept_at)
    select id::text, id, '/home', '[]', now() from people`);
  await db.execute(sql`insert into sent_forms (key, person_id, act, led_to, at)
    select gen_random_uuid(), id, 'x', '/home', now() from people`);
  await db.execute(
    sql`insert into threads (submission_id, indicator, opened_at) select id, 'said', now() from submissions`,
  );
  await db.execute(sql`insert into comments (thread_id, side, author_id, text, at)
    select id, 'organisation', gen_random_uuid(), 'x', now() from threads where indicator = 'said'`);
  await db.execute(sql`insert into former_names (organisation_id, name, short_name, slug, until)
    select id, 'x', 'x', 'x-' || slug, '2020-01-01' from organisations`);
  await db.execute(sql`insert into register_decisions (organisation_id, kind, day, reason, decided_at)
    select id, 'renamed', '2020-01-01', 'x', now() from organisations`);
  // As if every text had been sent: drafts are nobody's but their organisation's (see practices/writing.test.ts).
  await db.execute(sql`update manuscripts set sent_at = now()`);
  await db.execute(sql`insert into manuscript_versions select id, 9, 'sent', '{}', now(), null from manuscripts`);
  await db.execute(sql`insert into erasures values (gen_random_uuid(), now())`);
  await db.execute(sql`insert into anchored_heads select '2026-11-22', * from chain_heads`);
  await db.execute(sql`insert into notices (person_id, template, props, written_at)
    select id, 'report_accepted', '{}', now() from people`);
  await db.execute(sql`insert into notice_settings (person_id) select id from people`);
  await db.execute(sql`insert into job_runs values ('x', now(), now(), now(), null, now())`);
  await db.execute(sql`insert into outbox (recipient, language, template, props, written_at, desk)
    select 'a@example.org', 'ro', 'x', '{}', now(), id::text from organisations`);
}

async function walledTables(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relforcerowsecurity and relkind = 'r' order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function counted(db: Database, table: string, where: SQL = sql`true`): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)} where ${where}`,
  );
  return row?.count ?? 0;
}

async function countedAll(db: Database, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = await counted(db, table);
  return counts;
}

const zero = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]));
const without = (tables: readonly string[], left: readonly string[]) => tables.filter((table) => !left.includes(table));

test("asked straight, without a condition: nobody sees what is not theirs", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const tables = await walledTables(db);
    const all = await countedAll(db, tables);
    expect(Object.entries(all).filter(([, count]) => count === 0)).toEqual([]);

    const confidential = without(tables, published);
    expect(await countedAll(behindTheWall(db, visitor), confidential)).toEqual(zero(confidential));
    expect(await countedAll(behindTheWall(db, { ...visitor, personId: crypto.randomUUID() }), confidential)).toEqual(
      zero(confidential),
    );
    expect(await countedAll(behindTheWall(db, visitor, "system"), tables)).toEqual(all);

    const ownReports = sql`submission_id in (select id from submissions where organisation_id = ${mine})`;
    const nothing = sql`false`;
    const own: Record<string, SQL> = {
      submissions: sql`organisation_id = ${mine}`,
      service_offers: sql`organisation_id = ${mine}`,
      extensions: sql`organisation_id = ${mine}`,
      reminders: sql`organisation_id = ${mine}`,
      cells: ownReports,
      narratives: ownReports,
      trainings: ownReports,
      submission_versions: ownReports,
      threads: ownReports,
      comments: sql`thread_id in (select id from threads where ${ownReports})`,
      manuscripts: sql`organisation_id = ${mine}`,
      manuscript_versions: sql`manuscript_id in (select id from manuscripts where organisation_id = ${mine})`,
      chain_heads: sql`organisation_id = ${mine}`,
      anchored_heads: sql`organisation_id = ${mine}`,
      activities: sql`organisation_id = ${mine} or actor_id = ${me.personId}`,
      outbox: sql`desk = ${mine}`,
      period_totals: nothing,
      sign_in_tries: nothing,
      erasures: nothing,
      job_runs: nothing,
      notices: sql`person_id = ${me.personId}`,
      notice_settings: sql`person_id = ${me.personId}`,
      mailed_keys: nothing,
      invitations: sql`organisation_id = ${mine}`,
      register_decisions: sql`organisation_id = ${mine}`,
      recovery_codes: sql`person_id = ${me.personId}`,
      passkeys: sql`person_id = ${me.personId}`,
      passkey_challenges: sql`person_id = ${me.personId}`,
      join_requests: nothing,
      join_tries: nothing,
      sign_ins: sql`person_id = ${me.personId}`,
      sent_forms: sql`person_id = ${me.personId}`,
      kept_forms: sql`person_id = ${me.personId}`,
      seats: sql`organisation_id = ${mine}`,
      person_secrets: sql`person_id = ${me.personId}`,
      people: sql`platform_role = 'secretariat' or id in (select person_id from seats where organisation_id = ${mine})`,
    };
    expect(Object.keys(own).toSorted()).toEqual(confidential);
    for (const table of confidential) {
      const expected = await counted(db, table, own[table]);
      expect([table, await counted(behindTheWall(db, me), table)]).toEqual([table, expected]);
      if (own[table] !== nothing) expect(expected, table).toBeLessThan(all[table] ?? 0);
    }
  }));

test("each platform role sees what it is for, and no more", () =>
  inTheDemo(async ({ db }) => {
    const confidential = without(await walledTables(db), published);
    const all = await countedAll(db, confidential);
    const seenBy = async (role: "secretariat" | "board" | "administrator" | "entrance") => {
      const counts = await countedAll(behindTheWall(db, visitor, role), confidential);
      for (const [table, count] of Object.entries(counts)) expect([0, all[table]], table).toContain(count);
      return confidential.filter((table) => counts[table] !== 0);
    };
    const nobodyElses = [
      "erasures",
      "join_tries",
      "kept_forms",
      "mailed_keys",
      "notice_settings",
      "notices",
      "outbox",
      "passkey_challenges",
      "passkeys",
      "person_secrets",
      "recovery_codes",
      "sent_forms",
      "sign_in_tries",
    ];
    expect(await seenBy("secretariat")).toEqual(without(confidential, nobodyElses));
    expect(await seenBy("board")).toEqual(["period_totals", "submissions"]);
    expect(await seenBy("administrator")).toEqual([
      "activities",
      "anchored_heads",
      "chain_heads",
      "invitations",
      "job_runs",
      "people",
      "seats",
      "sign_ins",
    ]);
    expect(await seenBy("entrance")).toEqual([
      "invitations",
      "join_tries",
      "kept_forms",
      "mailed_keys",
      "notice_settings",
      "passkey_challenges",
      "passkeys",
      "people",
      "person_secrets",
      "recovery_codes",
      "seats",
      "sign_in_tries",
      "sign_ins",
    ]);
  }));

test("an organisation writes its own row, and of it neither its name nor its place in the register", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const who = behindTheWall(db, me);
    await who.execute(sql`update organisations set summary_en = 'Ours' where id = ${mine}`);
    for (const column of ["name", "short_name", "slug", "control_group"]) {
      const renamed = who.transaction((own) =>
        own.execute(sql`update organisations set ${sql.identifier(column)} = 'altul' where id = ${mine}`),
      );
      await expect(renamed, column).rejects.toMatchObject(refusedByTheWall);
    }
    const secretariat = behindTheWall(db, { ...visitor, platformRole: "secretariat" });
    await secretariat.execute(sql`update organisations set short_name = 'Altul' where id = ${mine}`);
    for (const attempt of [sql`delete from register_decisions`, sql`update former_names set name = 'y'`]) {
      const denied = secretariat.transaction((inside) => inside.execute(attempt));
      await expect(denied).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));

test("the desks learn whether somebody has a second factor, and read no secret of it", () =>
  inTheDemo(async ({ db, me }) => {
    const [other] = await db.execute<{ id: string }>(sql`
      select id from people where id <> ${me.personId} and platform_role = 'board'`);
    await db.execute(sql`delete from passkeys where person_id in (${me.personId}, ${other?.id ?? null})`);
    await db.execute(sql`update person_secrets set totp_secret = 'JBSWY3DP' where person_id = ${other?.id ?? null}`);
    const told = async (who: Database, person?: string | null) =>
      (await who.execute(sql`select has_second_factor(${person ?? null}) as told`))[0]?.["told"];
    const secretariat = behindTheWall(db, { ...visitor, platformRole: "secretariat" });
    expect(await told(secretariat, other?.id)).toBe(true);
    expect(await counted(secretariat, "person_secrets")).toBe(0);
    expect(await told(behindTheWall(db, me), other?.id)).toBe(null);
    expect(await told(behindTheWall(db, me), me.personId)).toBe(false);
  }));

/** A row of somebody else, written once more as if it were one's own doing. */
async function forged(db: Database, { who, table, row }: { who: Database; table: string; row: SQL }): Promise<unknown> {
  const [found] = await db.execute<{ row: unknown }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${row} limit 1`,
  );
  if (!found) throw new Error(`nothing to forge in ${table}`);
  return who.transaction((inside) =>
    inside.execute(
      sql`insert into ${sql.identifier(table)} select * from jsonb_populate_record(null::${sql.identifier(table)}, ${JSON.stringify(found.row)}::jsonb)`,
    ),
  );
}

test("a row forged for another organisation is refused, and no row of another's is changed or taken", () =>
  inTheDemo(async ({ db, mine, other, me }) => {
    const who = behindTheWall(db, me);
    const theirReports = sql`submission_id in (select id from submissions where organisation_id = ${other})`;
    const theirs: Record<string, SQL> = {
      submissions: sql`organisation_id = ${other}`,
      service_offers: sql`organisation_id = ${other}`,
      seats: sql`organisation_id = ${other}`,
      invitations: sql`organisation_id = ${other}`,
      memberships: sql`organisation_id = ${other}`,
      organisations: sql`id = ${other}`,
      outbox: sql`desk = ${other}`,
      activities: sql`organisation_id = ${other}`,
      cells: theirReports,
      narratives: theirReports,
      trainings: theirReports,
      submission_versions: theirReports,
    };
    for (const [table, row] of Object.entries(theirs)) {
      await expect(forged(db, { who, table, row }), table).rejects.toMatchObject(refusedByTheWall);
    }
    const moved = who.transaction((own) => own.execute(sql`update submissions set organisation_id = ${other}`));
    await expect(moved).rejects.toMatchObject(refusedByTheWall);

    const before = await db.execute(sql`select * from cells where ${theirReports} order by 1, 2, 3`);
    await who.execute(sql`update cells set value = 999999 where state = 'value'`);
    await who.execute(sql`delete from cells`);
    expect(await db.execute(sql`select * from cells where ${theirReports} order by 1, 2, 3`)).toEqual(before);
    expect(
      await counted(db, "cells", sql`submission_id in (select id from submissions where organisation_id = ${mine})`),
    ).toBe(0);
  }));

test("who invites cuts a key for their own organisation's invitation and its address, and for nothing else", () =>
  inTheDemo(async ({ db, mine, other, me }) => {
    const who = behindTheWall(db, me);
    const cut = (purpose: string, email: string, organisation: string) =>
      who.transaction(async (inside) => {
        const subject = sql`(select id from invitations where organisation_id = ${organisation})`;
        const [row] = await db.execute<{ id: string }>(subject);
        await inside.execute(sql`insert into mailed_keys (purpose, email, subject_id, link_hash, code_hash, created_at, expires_at)
          values (${purpose}, ${email}, ${row?.id ?? null}, gen_random_uuid()::text, 'x', now(), now() + interval '1 hour')`);
      });
    await cut("invitation", "x@example.org", mine);
    await expect(cut("invitation", "x@example.org", other)).rejects.toMatchObject(refusedByTheWall);
    await expect(cut("invitation", "y@example.org", mine)).rejects.toMatchObject(refusedByTheWall);
    await expect(cut("password_reset", "x@example.org", mine)).rejects.toMatchObject(refusedByTheWall);
  }));

test("what a seat was and when it began is never rewritten, and neither seats nor invitations are removed", () =>
  inTheDemo(async ({ db, me }) => {
    const who = behindTheWall(db, me);
    const attempts = [
      sql`update seats set role = 'coordinator'`,
      sql`update seats set started_at = now()`,
      sql`delete from seats`,
      sql`update invitations set email = 'y@example.org'`,
      sql`update invitations set seat_role = 'coordinator'`,
    ];
    for (const attempt of attempts) {
      const denied = who.transaction((own) => own.execute(attempt));
      await expect(denied).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));

test("the secretariat writes no figure, and nobody writes the trail in another's name", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const secretariat = behindTheWall(db, { ...visitor, platformRole: "secretariat" });
    const ofMine = sql`submission_id in (select id from submissions where organisation_id = ${mine})`;
    await expect(forged(db, { who: secretariat, table: "cells", row: ofMine })).rejects.toMatchObject(refusedByTheWall);
    const inAnothersName = sql`organisation_id = ${mine} and actor_id <> ${me.personId}`;
    await expect(
      forged(db, { who: behindTheWall(db, me), table: "activities", row: inAnothersName }),
    ).rejects.toMatchObject(refusedByTheWall);
  }));
