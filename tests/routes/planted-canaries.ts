import { type SQL, sql } from "drizzle-orm";
import { portalDatabase } from "#tests/support/portal.ts";

/**
 * Everything confidential the demo has is made unmistakable, and what it has not is added. A canary says what it is and
 * whose: `canary-comment-101`, of the organisation 101; `canary-uptake-102-101`, of both. People count from 501, what is
 * no organisation's is 000. A report's figures are 70.101.000 and more, totals nobody has published 72.000.000 and more.
 */

/** The organisations somebody of the story acts for. */
export const peopled = ["exemplu-acasa", "exemplu-busola", "exemplu-dialog", "exemplu-far"];

type Kind =
  "draft" | "file" | "practice" | "library" | "organisation" | "person" | "release" | "report" | "request" | "waiting";

export interface Planted {
  /** The numbers of organisations, by slug. */
  organisations: ReadonlyMap<string, string>;
  /** The numbers of people, by what stands before the `@` of their address, as it is now. */
  people: ReadonlyMap<string, string>;
  /**
   * What an address can name, by the organisation it is of; people and releases of none are under the empty slug.
   * What matters is of somebody of the story, or of everybody.
   */
  ids: { kind: Kind; slug: string; id: string; matters: boolean }[];
}

/** Helping tables with everybody's number, for as long as the planting lasts. */
const numbering = [
  sql`people (email, name, language, is_example, created_at)
    select who || slug || '@example.org', 'x', 'ro', true, now() from organisations, unnest(array['colleague-', 'former-']) who where is_example`,
  sql`seats (person_id, organisation_id, role, started_at, ended_at)
    select p.id, o.id, 'contributor', now() - interval '9 days', case when p.email like 'former-%' then now() end
    from people p join organisations o on p.email in ('colleague-' || slug || '@example.org', 'former-' || slug || '@example.org')`,
].map((rows) => sql`insert into ${rows}`);

const helping = [
  sql`whose_org as select id, slug, '-' || (100 + row_number() over (order by slug)) as tag, slug in (${sql.join(
    peopled.map((slug) => sql`${slug}`),
    sql`, `,
  )}) as peopled from organisations where is_example`,
  sql`whose_report as select s.id, tag, slug, s.organisation_id from submissions s join whose_org o on o.id = organisation_id`,
  sql`folk as select p.id, split_part(email, '@', 1) as account, '-' || (500 + row_number() over (order by email)) as own,
      coalesce((select string_agg(tag, '' order by tag) from seats join whose_org o on o.id = organisation_id where person_id = p.id), '') as orgs,
      (select min(slug) from seats join whose_org o on o.id = organisation_id where person_id = p.id) as slug
    from people p`,
].map((table) => sql`create temp table ${table}`);

/** Figures and words of reports, names of people, decisions about organisations. */
const changed = [
  sql`cells set note = 'canary-note' || tag, explanation = 'canary-explanation' || tag,
    value = case when state = 'value' then 70000000 - tag::int * 1000 + abs(hashtext(indicator || breakdown)) % 1000 end
    from whose_report r where r.id = submission_id`,
  sql`narratives set text = 'canary-text' || tag, title = 'canary-title' || tag from whose_report r where r.id = submission_id`,
  sql`trainings set title = 'canary-training' || tag from whose_report r where r.id = submission_id`,
  sql`comments set text = 'canary-comment' || tag from threads t join whose_report r on r.id = submission_id where t.id = thread_id`,
  sql`extensions e set reason = 'canary-extension' || tag from whose_org o where o.id = organisation_id`,
  sql`period_totals set total = 72000000 + abs(hashtext(indicator || breakdown)) % 1000000`,
  sql`people p set name = 'canary-name' || orgs || own from folk f where f.id = p.id`,
  sql`people p set email = 'canary-mail' || orgs || own || '@example.org' from folk f where f.id = p.id and account ~ '^(colleague|former)-exemplu'`,
  sql`join_requests set contact_name = 'canary-request-000', contact_position = 'canary-request-000',
    email = 'canary-request-000-' || left(id::text, 4) || '@example.org', reasons = 'canary-request-000'`,
  sql`join_requests set decision_reason = 'canary-request-000' where state <> 'waiting'`,
  sql`release_cells set reason = 'canary-hiding-000' where status = 'hidden'`,
  sql`activities a set details = details || jsonb_build_object('reason', 'canary-trail' || tag) from whose_org o where o.id = organisation_id`,
  sql`mailed_keys set link_hash = 'canary-secret-000-' || id, code_hash = 'canary-secret-000-' || id`,
].map((change) => sql`update ${change}`);

/** A practice that is on the site, and one that was taken off it, of each organisation. */
const practiceOf = (word: string) => sql`insert into practices
  select (jsonb_populate_record(null::practices, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'slug', ${`${word}-`}::text || o.slug,
    'organisation_id', o.id, 'state', 'published', 'title', jsonb_build_object('ro', ${`canary-${word}`}::text || tag),
    'summary', jsonb_build_object('ro', ${`canary-${word}`}::text || tag), 'searched', to_tsvector('simple', ${`canary ${word}`}::text)))).*
  from whose_org o, lateral (select * from practices where state = 'published' order by slug limit 1) p where o.peopled`;

/** Put on the library's shelf, and taken from it, by what the database does by itself. */
const shelved = [
  practiceOf("planted"),
  practiceOf("gone"),
  sql`update practices set state = 'withdrawn' where slug like 'gone-%'`,
];

const manuscriptOf = (state: string, word: string) => sql`manuscripts
  (id, kind, organisation_id, direction, state, title, content, started_at, saved_at, sent_at, return_reason)
  select gen_random_uuid(), 'practice', id, case when slug in ('exemplu-acasa', 'exemplu-far') then 'prevention' else 'research' end, ${state}, ${`canary-${word}`}::text || tag,
    jsonb_build_object('title_ro', ${`canary-${word}`}::text || tag, 'part_problem_ro', ${`canary-${word}`}::text || tag),
    now(), now(), case when ${state} <> 'draft' then now() end, case when ${state} = 'returned' then 'canary-return' || tag end
  from whose_org where peopled`;

/** Every peopled organisation about the practice of every other. `o`: whose practice, `u`: who follows it, `p`: the practice. */
const others = (word: string) => sql`from practices p join whose_org o on o.id = p.organisation_id
  join whose_org u on u.peopled and u.id <> o.id where p.slug = ${`${word}-`}::text || o.slug`;

const uptakeOf = (
  practice: string,
  word: string,
  { isNamed, ends }: { isNamed: boolean; ends: SQL },
) => sql`practice_uptakes
  (id, practice_id, organisation_id, since, adapted, is_named, told_at, withdrawn_at)
  select gen_random_uuid(), p.id, u.id, '2020-01-01', ${`canary-${word}`}::text || u.tag || o.tag, ${isNamed},
    now() - interval '900 days', ${ends} ${others(practice)}`;

const questionOf = (word: string, answer: SQL, isPublic: boolean) => sql`practice_questions
  (id, practice_id, organisation_id, question, asked_at, answer, answered_at, is_public, hidden_at)
  select gen_random_uuid(), p.id, u.id, ${`canary-${word}`}::text || u.tag || o.tag, now(), ${answer}, case when ${answer} is not null then now() end,
    ${isPublic}, case when ${isPublic} then now() end ${others("planted")}`;

const added = [
  manuscriptOf("draft", "draft"),
  manuscriptOf("sent", "manuscript"),
  manuscriptOf("returned", "manuscript"),
  sql`manuscript_comments (id, manuscript_id, field, quote, said, suggestion, written_at)
    select gen_random_uuid(), m.id, 'part_problem_ro', title, 'canary-remark' || tag, 'canary-remark' || tag, now()
    from manuscripts m join whose_org o on o.id = organisation_id where title like 'canary-manuscript%'`,
  sql`manuscript_answers (id, comment_id, side, said, said_at) select gen_random_uuid(), id, 'readers', said, now()
    from manuscript_comments where said like 'canary%'`,
  sql`known_browsers (mark, person_id, browser, first_used_at, last_used_at)
    select 'canary-secret-000', id, 'canary-browser' || own, now(), now() from folk`,
  sql`manuscript_versions select id, 1, 'sent', content, now(), null from manuscripts where state = 'sent' and title like 'canary%'`,
  uptakeOf("planted", "uptake", { isNamed: false, ends: sql`null` }),
  uptakeOf("planted", "retracted", { isNamed: true, ends: sql`now()` }),
  uptakeOf("gone", "uptake", { isNamed: true, ends: sql`null` }),
  sql`uptake_answers select id, 1, true, replace(adapted, 'uptake', 'later'), now() - interval '500 days', null from practice_uptakes where adapted like 'canary-uptake%'`,
  questionOf("question", sql`null::text`, false),
  questionOf("question", sql`'canary-question' || u.tag || o.tag`, false),
  questionOf("question", sql`'canary-question' || u.tag || o.tag`, true),
  sql`invitations (email, language, organisation_id, seat_role, created_at, sent_at, expires_at)
    select 'canary-invited' || tag || '@example.org', 'ro', id, 'contributor', now(), now(), now() + interval '9 days' from whose_org`,
  sql`threads (submission_id, indicator, opened_at) select id, (select min(indicator) from cells where submission_id = r.id), now()
    from whose_report r where exists (select from cells where submission_id = r.id) on conflict do nothing`,
  sql`comments (thread_id, side, author_id, text, at) select t.id, 'organisation', t.id, 'canary-comment' || tag, now()
    from threads t join whose_report r on r.id = submission_id`,
  sql`releases select (jsonb_populate_record(null::releases, to_jsonb(r) || jsonb_build_object('id', md5('waiting')::uuid, 'number', 99,
    'published_at', null, 'published_by', null, 'prepared_by', null, 'note', jsonb_build_object('ro', 'canary-release-000', 'en', 'canary-release-000')))).*
    from releases r where origin = 'compiled' and published_at is not null order by year desc limit 1`,
  sql`release_cells select (jsonb_populate_record(null::release_cells, to_jsonb(c) || jsonb_build_object('release_id', md5('waiting')::uuid,
    'value', case when status = 'published' then 72000000 + position end, 'reason', 'canary-hiding-000'))).*
    from release_cells c where release_id = (select id from releases where origin = 'compiled' and published_at is not null order by year desc limit 1)`,
  sql`control_groups select id, 'canary-group-000' from whose_org`,
  sql`register_decisions (organisation_id, kind, day, reason, decided_at) select id, 'renamed', '2020-01-01', 'canary-decision' || tag, now() from whose_org`,
  sql`passkeys (id, person_id, name, public_key, counter, transports, is_synced, created_at)
    select md5('passkey' || id), id, 'canary-passkey' || own, 'x', 0, '{}', false, now() from folk`,
  sql`sign_ins (id, person_id, browser, expires_at) select md5(random()::text) || md5(account), id, 'canary-browser' || own, now() + interval '1 hour' from folk`,
  sql`recovery_codes (person_id, code_hash) select id, 'canary-secret-000' from folk`,
  sql`kept_forms select 'canary' || own, id, '/home', jsonb_build_array(jsonb_build_array('text', 'canary-kept' || own)), now() from folk`,
  sql`notices (person_id, template, props, written_at)
    select id, 'seat_changed', jsonb_build_object('organisation', 'canary-notice' || own, 'became', 'coordinator', 'path', '/home'), now() from folk`,
].map((rows) => sql`insert into ${rows}`);

const idsThere = sql`with there as (
  select case state when 'draft' then 'draft' else 'practice' end as kind, o.slug, m.id::text from manuscripts m join whose_org o on o.id = organisation_id where title like 'canary%'
  union all select 'person', coalesce(slug, ''), id::text from folk where length(orgs) <= 4
  union all select 'library', o.slug, p.slug from practices p join whose_org o on o.id = organisation_id where p.slug ~ '^(planted|gone)-'
  union all select 'organisation', slug, slug from whose_org
  union all select 'organisation', slug, id::text from whose_org
  union all select case when published_at is null then 'waiting' else 'release' end, '', id::text from releases
  union all select 'request', '', id::text from join_requests
  union all select 'file', o.slug, f.id::text from files f join whose_org o on o.id = organisation_id
  union all select distinct on (slug) 'report', r.slug, r.id::text from whose_report r join submissions s using (id)
    join reporting_periods p on p.id = period_id)
  select there.*, kind in ('release', 'waiting') or coalesce(peopled, false) as matters from there left join whose_org using (slug)`;

/** After this nobody comes in with a password, and nobody can repeat theirs. */
export async function plantSecrets(): Promise<void> {
  await portalDatabase().execute(
    sql`update person_secrets set password_hash = 'canary-secret-000', totp_secret = 'canary-secret-000'`,
  );
}

/** Plants everything in one transaction, past all walls and triggers; `remembered` puts the demo back. */
export async function plantCanaries(): Promise<Planted> {
  return portalDatabase().transaction(async (db) => {
    await db.execute(sql`set local session_replication_role = replica`);
    for (const step of [...numbering, ...helping, ...changed]) await db.execute(step);
    await db.execute(sql`set local session_replication_role = origin`);
    for (const step of shelved) await db.execute(step);
    await db.execute(sql`set local session_replication_role = replica`);
    for (const step of added) await db.execute(step);
    const organisations = await db.execute<{ slug: string; tag: string }>(sql`select slug, tag from whose_org`);
    const folk = await db.execute<{ account: string; own: string }>(
      sql`select split_part(email, '@', 1) as account, own from folk join people using (id)`,
    );
    const ids = await db.execute<Planted["ids"][number]>(idsThere);
    await db.execute(sql`drop table whose_org, whose_report, folk`);
    return {
      organisations: new Map(organisations.map(({ slug, tag }) => [slug, tag.slice(1)])),
      people: new Map(folk.map(({ account, own }) => [account, own.slice(1)])),
      ids: [...ids],
    };
  });
}

/** Sign-ins outlive what is remembered; those that were planted go before. */
export async function removePlantedSignIns(): Promise<void> {
  await portalDatabase().execute(sql`delete from sign_ins where browser like 'canary%'`);
}

/** A canary as it was found. */
export interface Found {
  kind: string;
  /** Of whom it tells. */
  numbers: string[];
}

const words = /canary-([a-z]+)((?:-\d{3})+)/g;
/** In whatever way a figure is written; digits inside of an id or a hash are none. */
const figures = /(?<![\w-])7([02])[.,\s\u00a0\u202f]?(\d{3})[.,\s\u00a0\u202f]?\d{3}(?![\w-])/g;

/** Every canary a text holds, each once. */
export function canariesIn(text: string): Found[] {
  const found = new Map<string, Found>();
  for (const [all, kind = "", numbers = ""] of text.matchAll(words))
    found.set(all, { kind, numbers: numbers.slice(1).split("-") });
  for (const [, which, number = ""] of text.matchAll(figures)) {
    if (which === "2") found.set("total", { kind: "total", numbers: ["000"] });
    else found.set(`figure ${number}`, { kind: "figure", numbers: [number] });
  }
  return [...found.values()];
}
