import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { portalDatabase } from "#tests/support/portal.ts";
import { type Reader, readers } from "./canary-readers.ts";
import { type Planted } from "./planted-canaries.ts";

/**
 * Somebody who knows ids of what is not theirs, and tries them. Of a person with two seats who acts for the one
 * organisation, the other one is as foreign as any.
 */
export interface Swapper {
  who: string;
  enter: Reader["enter"];
  /** The organisation acted for; null for none. */
  own: string | null;
  /** Whose ids they try. */
  theirs: string;
  /** What does open for them, whosever it is. */
  opens: (place: Place) => boolean;
  /** Fields of their own forms into which the id of something foreign can be put. */
  fields: readonly string[];
  /** What is never foreign to them, by the name of a field. */
  sees: readonly string[];
}

const reader = (who: string): Reader => {
  const found = readers.find((one) => one.who.startsWith(who));
  if (!found) throw new Error(`nobody is ${who}`);
  return found;
};

function swapper(
  who: string,
  theirs: string,
  fields: readonly string[],
  desk: Partial<Pick<Swapper, "opens" | "sees">> = {},
): Swapper {
  const { enter, actsFor } = reader(who);
  return {
    who: reader(who).who,
    enter,
    own: actsFor[0] ?? null,
    theirs,
    fields,
    opens: () => false,
    sees: [],
    ...desk,
  };
}

const ofOneself = ["notice", "passkey", "sign_in"];
const profile = ["entry affiliation", "entry agreement", "entry figure", "entry programme", "service"];
const written = [...ofOneself, ...profile, "about", "comment", "training", "uptake"];

export const swappers: readonly Swapper[] = [
  swapper("visitor", "exemplu-acasa", []),
  swapper("disabled", "exemplu-acasa", []),
  swapper("outside expert", "exemplu-acasa", ofOneself),
  swapper("contributor", "exemplu-busola", written),
  swapper("coordinator", "exemplu-busola", [...written, "invitation", "to"]),
  swapper("coordinator elsewhere", "exemplu-acasa", [...written, "file", "invitation", "to"]),
  swapper("person with two seats", "exemplu-acasa", [...ofOneself, "organisationId"]),
  swapper("person with two seats, acting for exemplu-far", "exemplu-dialog", [
    ...written,
    "invitation",
    "organisationId",
  ]),
  swapper("person with two seats, acting for exemplu-dialog", "exemplu-far", [...written, "organisationId"]),
  // Of busola's texts, which are of another direction than theirs.
  swapper("editor", "exemplu-busola", [...ofOneself, ...profile, "comment"]),
  // What a desk sees of everybody is not foreign to it; drafts that were never sent are.
  swapper("board", "exemplu-acasa", ofOneself, {
    opens: ({ pattern }) => pattern.startsWith("/secretariat/releases/"),
  }),
  swapper("administrator", "exemplu-acasa", ofOneself, {
    opens: ({ pattern }) => pattern.startsWith("/secretariat/people/"),
    sees: ["organisationId", "to", "invitation"],
  }),
  swapper("secretariat", "exemplu-acasa", ofOneself, {
    opens: ({ pattern, kind }) => /^\/(editorial|secretariat|practices|files)\//.test(pattern) && kind !== "draft",
    sees: ["organisationId", "to", "invitation", "training", "uptake", "about", "comment", "file", ...profile],
  }),
];

/** Everything a profile and a report may have, for the organisations of the story, so that there is something to name. */
export async function plantMore(): Promise<void> {
  await portalDatabase().transaction(async (db) => {
    await db.execute(sql`set local session_replication_role = replica`);
    const peopled = sql`(select organisation_id from manuscripts where title like 'canary-draft%')`;
    for (const row of [
      sql`organisation_services (organisation_id, position, support) select id, 90, 'counselling' from organisations where id in ${peopled}`,
      sql`organisation_programmes (organisation_id, position, name, text_ro) select id, 90, 'x', 'x' from organisations where id in ${peopled}`,
      sql`organisation_affiliations (organisation_id, position, network, level, role) select id, 90, 'x', 'national', 'member' from organisations where id in ${peopled}`,
      sql`organisation_agreements (organisation_id, position, partner_ro, scope_ro) select id, 90, 'x', 'x' from organisations where id in ${peopled}`,
      sql`profile_figures (organisation_id, position, kind, value, qualifier, label_ro, as_of_year) select id, 90, 'yearly', 1, 'exact', 'x', 2020 from organisations where id in ${peopled}`,
      sql`submissions (period_id, organisation_id, state, started_at, saved_at) select (select id from reporting_periods order by year desc limit 1), id, 'draft', now(), now()
        from organisations where id in ${peopled} on conflict do nothing`,
      sql`files (id, organisation_id, subject, subject_id, storage_key, name, type, size, checksum, added_at)
        select gen_random_uuid(), organisation_id, 'manuscript', id, repeat('ab', 20), 'x.pdf', 'pdf', 1, '', now() from manuscripts where title like 'canary-%'`,
      sql`trainings (submission_id, title, topic, channel, audiences, sessions, changed_at) select id, 'x', 'other', 'online', '{}', 1, now() from submissions where organisation_id in ${peopled}`,
    ]) {
      await db.execute(sql`insert into ${row}`);
    }
    // Reports can be written in, so that what is refused is refused for its id.
    await db.execute(sql`update submissions set state = 'draft' where organisation_id in ${peopled}
      and period_id = (select id from reporting_periods order by year desc limit 1)`);
  });
}

/**
 * Ids of what is theirs, by the name of the field they belong into; entries by their list. What somebody has done
 * something with is not found again.
 */
export async function foreignIds({ own, theirs, sees }: Swapper): Promise<Record<string, string>> {
  const of = sql`(select id from organisations where slug = ${theirs})`;
  const who = sql`(select person_id from seats join people on people.id = person_id
    where organisation_id = ${of} and email like 'canary-mail%' and ended_at is null)`;
  const report = sql`(select s.id from submissions s join reporting_periods p on p.id = period_id where organisation_id = ${of} order by year desc limit 1)`;
  // Neither the one's nor the other's practice: what is said and asked there is none of the swapper's business.
  const third = sql`(select id from practices where slug like 'planted-%' and slug not in (${`planted-${own}`}, ${`planted-${theirs}`}) order by slug limit 1)`;
  const [found] = await portalDatabase().execute<Record<string, string>>(sql`select
    (select id from organisations where slug = case when ${theirs} in ('exemplu-dialog', 'exemplu-far') then 'exemplu-acasa' else ${theirs} end) as "organisationId",
    ${who} as to,
    (select id from organisation_services where organisation_id = ${of} order by id limit 1) as service,
    (select id from organisation_programmes where organisation_id = ${of} order by id limit 1) as "entry programme",
    (select id from organisation_affiliations where organisation_id = ${of} order by id limit 1) as "entry affiliation",
    (select id from organisation_agreements where organisation_id = ${of} order by id limit 1) as "entry agreement",
    (select id from profile_figures where organisation_id = ${of} order by id limit 1) as "entry figure",
    (select id from invitations where organisation_id = ${of} and withdrawn_at is null and times_sent = 1 order by id limit 1) as invitation,
    (select id from trainings where submission_id = ${report} order by id limit 1) as training,
    (select id from notices where person_id = ${who} and read_at is null order by id limit 1) as notice,
    (select left(id, 16) from sign_ins where person_id = ${who} order by id limit 1) as sign_in,
    (select id from passkeys where person_id = ${who} order by id limit 1) as passkey,
    (select id from manuscripts where organisation_id = ${of} and state = 'draft' and title like 'canary%') as practice,
    (select c.id from manuscript_comments c join manuscripts m on m.id = manuscript_id where organisation_id = ${of} and said like 'canary%' and c.state = 'open' order by c.id limit 1) as comment,
    (select id from files where organisation_id = ${of} and name = 'x.pdf' and removed_at is null order by id limit 1) as file,
    (select id from practice_uptakes where organisation_id = ${of} and practice_id = ${third} and withdrawn_at is null) as uptake,
    (select q.id from practice_questions q join practices p on p.id = practice_id where p.slug = ${`planted-${theirs}`}
      and q.organisation_id <> (select id from organisations where slug = ${own ?? theirs}) and answer is null order by q.id limit 1) as about`);
  return Object.fromEntries(Object.entries(found ?? {}).filter(([name]) => !sees.includes(name)));
}

/** Of the kind of an id that was: a uuid, so many hexadecimal digits, or another word of that length. */
export function neverWas(id: string): string {
  if (/^[\da-f]{8}-/.test(id)) return randomUUID();
  if (/^[\da-f]+$/.test(id)) return randomBytes(id.length / 2).toString("hex");
  return id.replace(/exemplu-\w+$/, (end) => end.replace(/\w/g, "n")).replace(/^canary /, "nobody ");
}

/** One address with an id of theirs in it. `at` gives the same address with another id. */
export interface Place {
  pattern: string;
  kind: Planted["ids"][number]["kind"];
  id: string;
  at: (id: string) => string;
}

const kindsOf: Record<string, readonly string[]> = {
  review: ["report"],
  people: ["person"],
  practices: ["practice", "draft"],
  releases: ["waiting"],
  members: ["request"],
};

/** The kinds of what an address of the pattern names. */
function kindsNamed(pattern: string): readonly string[] {
  if (pattern.startsWith("/files/")) return ["file"];
  if (pattern.startsWith("/editorial/")) return ["practice", "draft"];
  if (!pattern.includes(":slug")) return kindsOf[pattern.split("/")[2] ?? ""] ?? [];
  return [pattern.startsWith("/practices/") ? "library" : "organisation"];
}

/** Every address of these patterns with everything of theirs it can name, but for what everybody reads. */
export function placesIn(patterns: readonly string[], { ids }: Planted, theirs: string): Place[] {
  return patterns.flatMap((pattern) => {
    const kinds = kindsNamed(pattern);
    const isNamed = ({ kind, slug, id }: Planted["ids"][number]) =>
      kinds.includes(kind) && [theirs, ""].includes(slug) && !id.startsWith("planted-");
    const fits = (id: string) => pattern.includes(":id") === /^[\da-f]{8}-/.test(id);
    const filledWith = (id: string) =>
      pattern
        .replace(/:(id|slug)/, id)
        .replace(":change", "leave")
        .replace(":name", "x.csv");
    return ids
      .filter((one) => isNamed(one) && fits(one.id))
      .map(({ kind, id }) => ({ pattern, kind, id, at: filledWith }));
  });
}
