import { type SQL, sql } from "drizzle-orm";
import { afterAll, expect } from "vitest";
import { type Actor, visitor } from "#app/access/actor.ts";
import { operator } from "#app/portal/database.server.ts";
import { seedDemo } from "#app/portal/seeds/demo.server.ts";
import { seedCoalition2020 } from "#app/portal/seeds/protect-2020.server.ts";
import { type Database } from "#db/database.ts";
import { rolledBack } from "#tests/support/database.ts";

/** Definitions and nothing else: readable by everybody, written by migration and seed. */
export const open = ["indicator_relations", "indicator_versions", "indicators"];
/** Seen by everybody; of releases what is published. */
export const published = [
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
  "library_entries",
  "library_piles",
  "press_contacts",
  "profile_figures",
  "public_versions",
  "release_cells",
  "releases",
  "reporting_periods",
  "search_words",
];
export const refusedByTheWall = {
  cause: { code: "42501", message: expect.stringContaining("row-level security") as string },
};

export type Town = { db: Database; mine: string; other: string; me: Actor };

type Story = (town: Town) => Promise<void>;

/** Undoes a story and says that it came to its end. */
const told = new Error("told");

/**
 * The demo with something in every table, and a coordinator of one of its organisations: made once for a file of tests,
 * with its first story, and undone with the last. Each story is undone by itself. What asks the database outside of them
 * stands before them: the embedded database has one session, which this holds.
 */
export function demoOfThisFile(): (story: Story) => Promise<void> {
  let over = () => undefined as void;
  let held: Promise<void> | null = null;
  let made: Promise<Town> | null = null;
  const make = () =>
    new Promise<Town>((ready, failed) => {
      held = rolledBack(async (db) => {
        ready(await townIn(db));
        await new Promise<void>((end) => (over = end));
      }).catch(failed);
    });
  afterAll(async () => {
    over();
    await held;
  });
  return async (story) => {
    const town = await (made ??= make());
    const telling = town.db.transaction(async (db) => {
      await story({ ...town, db });
      throw told;
    });
    await telling.catch((error: unknown) => {
      if (error !== told) throw error;
    });
  };
}

async function townIn(db: Database): Promise<Town> {
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
  return { db, mine, other: second.organisation, me: { ...visitor, personId, seats, actingFor: mine } };
}

/** Rows in the tables that the demo leaves empty. */
async function everywhereElse(db: Database): Promise<void> {
  await db.execute(sql`insert into sign_ins (id, person_id, expires_at) select id::text, id, now() from people`);
  await db.execute(sql`insert into known_browsers (mark, person_id, first_used_at, last_used_at)
    select id::text, id, now(), now() from people`);
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
    select id, kind, '2020-01-01', 'x', now() from organisations, unnest(array['renamed', 'group_changed']) as kind`);
  await db.execute(sql`insert into control_groups select id, 'x' from organisations`);
  // As if every text had been sent: drafts are nobody's but their organisation's (see practices/writing.test.ts).
  await db.execute(sql`update manuscripts set sent_at = now()`);
  await db.execute(sql`insert into manuscript_versions select id, 9, 'sent', '{}', now(), null from manuscripts`);
  await db.execute(sql`insert into manuscript_comments (id, manuscript_id, field, quote, said, written_at)
    select id, id, 'title_ro', 'x', 'x', now() from manuscripts`);
  await db.execute(sql`insert into manuscript_answers select id, id, 'readers', 'x', now(), null from manuscripts`);
  await db.execute(sql`insert into files (id, organisation_id, subject, subject_id, audience, storage_key, name, type, size, checksum, added_at, direction)
    select gen_random_uuid(), organisation_id, 'manuscript', id, 'secretariat', repeat('ab', 20), 'x.pdf', 'pdf', 1, '', now(), direction from manuscripts`);
  await db.execute(sql`update files set audience = 'secretariat'`);
  // What the demo tells of its own practice is public; here stands what is not.
  for (const told of ["uptake_answers", "practice_questions", "practice_uptakes"]) {
    await db.execute(sql`delete from ${sql.identifier(told)}`);
  }
  await db.execute(sql`insert into practice_uptakes (id, practice_id, organisation_id, since, adapted, is_named, told_at)
    select gen_random_uuid(), p.id, o.id, '2020-01-01', '', false, now() - interval '2 years' from organisations o
    join practices p on p.slug in ('casa-debora', 'munca-info') and p.organisation_id <> o.id`);
  await db.execute(sql`insert into uptake_answers select id, 1, true, 'x', told_at, null from practice_uptakes`);
  await db.execute(sql`insert into practice_questions (id, practice_id, organisation_id, question, asked_at)
    select id, practice_id, organisation_id, 'x', told_at from practice_uptakes`);
  await db.execute(sql`insert into activities (at, kind, subject_id, details)
    values (now(), 'retention.removed', gen_random_uuid(), '{"sign_ins": 3}')`);
  await db.execute(sql`insert into editorships (person_id, direction, started_at, ended_at)
    select id, 'policy', now() - interval '2 days', now() - interval '1 day' from people`);
  await db.execute(sql`insert into erasures values (gen_random_uuid(), now())`);
  await db.execute(sql`insert into anchored_heads select '2026-11-22', * from chain_heads`);
  await db.execute(sql`insert into notices (person_id, template, props, written_at)
    select id, 'report_accepted', '{}', now() from people`);
  await db.execute(sql`insert into notice_settings (person_id) select id from people`);
  await db.execute(sql`insert into job_runs values ('x', now(), now(), now(), null, now())`);
  await db.execute(sql`insert into outbox (recipient, language, template, props, written_at, desk)
    select 'a@example.org', 'ro', 'x', '{}', now(), id::text from organisations`);
}

export async function walledTables(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relforcerowsecurity and relkind = 'r' order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function counted(db: Database, table: string, where: SQL = sql`true`): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)} where ${where}`,
  );
  return row?.count ?? 0;
}

export const nothing = sql`false`;

/** Of each confidential table, the rows that somebody who acts for an organisation may see. */
export function seenByMember({ mine, me }: Pick<Town, "mine" | "me">): Record<string, SQL> {
  const ownReports = sql`submission_id in (select id from submissions where organisation_id = ${mine})`;
  return {
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
    manuscript_comments: sql`manuscript_id in (select id from manuscripts where organisation_id = ${mine})`,
    manuscript_answers: sql`comment_id in (select c.id from manuscript_comments c
      join manuscripts m on m.id = c.manuscript_id where m.organisation_id = ${mine})`,
    files: sql`organisation_id = ${mine}`,
    practice_uptakes: sql`organisation_id = ${mine}`,
    uptake_answers: sql`uptake_id in (select id from practice_uptakes where organisation_id = ${mine})`,
    practice_questions: sql`organisation_id = ${mine}`,
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
    // Why it stands in a control group is the secretariat's to know, as the group is.
    register_decisions: sql`organisation_id = ${mine} and kind <> 'group_changed'`,
    control_groups: nothing,
    recovery_codes: sql`person_id = ${me.personId}`,
    passkeys: sql`person_id = ${me.personId}`,
    passkey_challenges: sql`person_id = ${me.personId}`,
    join_requests: nothing,
    join_tries: nothing,
    sign_ins: sql`person_id = ${me.personId}`,
    known_browsers: sql`person_id = ${me.personId}`,
    sent_forms: sql`person_id = ${me.personId}`,
    kept_forms: sql`person_id = ${me.personId}`,
    seats: sql`organisation_id = ${mine}`,
    editorships: sql`person_id = ${me.personId} or ended_at is null`,
    person_secrets: sql`person_id = ${me.personId}`,
    people: sql`platform_role = 'secretariat' or id in (select person_id from seats where organisation_id = ${mine})
      or id in (select person_id from editorships where ended_at is null)`,
  };
}

/** The same person as an editor of two directions, in which others sent something. */
export const asEditor = ({ me }: Pick<Town, "me">): Actor => ({ ...me, editorOf: ["protection", "prevention"] });

/** Of each confidential table, the rows that they may see. */
export function seenByEditor(town: Pick<Town, "mine" | "me">): Record<string, SQL> {
  const { mine } = town;
  const member = seenByMember(town);
  const theirs = sql`(select id from manuscripts where organisation_id = ${mine}
    or (direction in ('protection', 'prevention') and state <> 'draft'))`;
  const authors = sql`(select person_id from seats s join manuscripts m on m.organisation_id = s.organisation_id
    where m.id in ${theirs} and (s.role = 'coordinator' or s.person_id in (m.started_by, m.saved_by, m.sent_by)))`;
  return {
    ...member,
    manuscripts: sql`id in ${theirs}`,
    manuscript_versions: sql`${member["manuscript_versions"]} or (why in ('sent', 'published') and manuscript_id in ${theirs})`,
    manuscript_comments: sql`manuscript_id in ${theirs}`,
    manuscript_answers: sql`comment_id in (select id from manuscript_comments where manuscript_id in ${theirs})`,
    files: sql`organisation_id = ${mine} or direction in ('protection', 'prevention')`,
    people: sql`${member["people"]} or id in ${authors}`,
  };
}
