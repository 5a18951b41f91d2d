import { sql, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { operator } from "#app/portal/database.server.ts";
import { demoStanding, seedDemo } from "#app/portal/seeds/demo.server.ts";
import { seedCoalition2020 } from "#app/portal/seeds/protect-2020.server.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { type Database } from "#db/database.ts";
import { people, personSecrets } from "#db/schema/accounts.ts";
import { demoAccounts, demoPassword } from "#db/seed/demo.ts";
import { rolledBack } from "#tests/support/database.ts";

const seeded = <T>(now: string, story: (db: Database) => Promise<T>): Promise<T> =>
  rolledBack(async (db) => {
    const ctx = { db, actor: operator, now: new Date(now), requestId: null };
    await seedCoalition2020(ctx);
    await seedDemo(ctx);
    return story(db);
  });

/** Everything the demo wrote, without the identities that are made anew each time. */
const digests = [
  sql`select email, name, platform_role, created_at from people order by 1`,
  sql`select slug, short_name, summary_ro, is_example, starts_on from organisations o join memberships m on m.organisation_id = o.id order by 1, 5`,
  sql`select email, slug, role, started_at from seats s join people p on p.id = s.person_id join organisations o on o.id = s.organisation_id order by 1, 2`,
  sql`select year, opens_at, due_at, submissions_close_at, is_example from reporting_periods order by 1`,
  sql`select year, slug, state, version, registration_number, started_at, submitted_at, returned_at, accepted_at, details_confirmed_at
      from submissions s join reporting_periods p on p.id = s.period_id join organisations o on o.id = s.organisation_id order by 1, 2`,
  sql`select year, slug, indicator, breakdown, c.state, value, qualifier, explanation, c.version, changed_at
      from cells c join submissions s on s.id = c.submission_id join reporting_periods p on p.id = s.period_id
      join organisations o on o.id = s.organisation_id order by 1, 2, 3, 4`,
  sql`select content_hash, number, late from submission_versions order by 1`,
  sql`select question, text, codes, changed_at from narratives order by 1, 2, 3, 4`,
  sql`select title, sessions, hours, specialists, others from trainings order by 1, 2, 3, 4, 5`,
  sql`select indicator, breakdown, text, at from threads t join comments c on c.thread_id = t.id order by 1, 2, 3, 4`,
  sql`select at, kind, count(*)::int from activities group by 1, 2 order by 1, 2`,
  sql`select year, number, origin, content_hash, published_at from releases order by 1, 2`,
];

async function digestOf(db: Database): Promise<string> {
  const parts = [];
  for (const digest of digests) parts.push([...(await db.execute(digest))]);
  return JSON.stringify(parts);
}

/** What is asked of one demo; it takes seconds to make, and no story changes it. */
async function factsOf(db: Database) {
  const reports = await db.execute<{ slug: string; state: string; late: boolean }>(sql`
    select slug, state, coalesce(submitted_at > due_at, false) as late
    from submissions s join reporting_periods p on p.id = s.period_id join organisations o on o.id = s.organisation_id
    where year = 2025 order by slug`);
  const [counted] = await db.execute(sql`
    select (select count(*) from threads where asks_for_correction)::int as questions,
      (select count(*) from cells where explanation is not null)::int as explained,
      (select count(*) from extensions)::int as extensions,
      (select count(*) from outbox)::int as letters,
      (select count(*) from activities where at > '2026-11-22T09:00:00Z')::int as to_come`);
  const releases = await db.execute(sql`
    select year, origin, is_example, member_organisations, reporting_organisations, prepared_by <> published_by as two,
      (select count(*) from release_cells where release_id = r.id and status = 'hidden')::int > 5 as hides
    from releases r order by year`);
  const headlines = await db.execute(sql`
    select indicator from release_cells c join releases r on r.id = c.release_id where year = 2024
    and status = 'published' and indicator in ('PRV.REACH', 'VIC.ALL.VICT', 'TRN.PERS.SPEC') order by 1`);
  const able = await db.select().from(people).innerJoin(personSecrets, eq(personSecrets.personId, people.id));
  const standing = await demoStanding(db);
  return {
    digest: await digestOf(db),
    reports: [...reports],
    counted,
    releases: [...releases],
    headlines,
    able,
    standing,
  };
}

let today: Awaited<ReturnType<typeof factsOf>>;
beforeAll(async () => {
  today = await seeded("2026-11-22T09:00:00Z", factsOf);
});

test("the same day gives the same demo, at whatever hour", async () => {
  const recordedNow = (digest: string) => digest.replaceAll(/2026-11-22T[\d:.]+Z|2026-11-22 [\d:.]+\+00/g, "today");
  expect(today.digest.length).toBeGreaterThan(50_000);
  expect(recordedNow(await seeded("2026-11-22T21:50:00Z", digestOf))).toBe(recordedNow(today.digest));
});

test("today has a report in every state, one of them late, one with more time, one with a question", () => {
  const { reports, counted } = today;
  expect(Object.fromEntries(reports.map(({ slug, state }) => [slug.replace("exemplu-", ""), state]))).toEqual({
    acasa: "draft",
    busola: "returned",
    catarg: "accepted",
    dialog: "submitted",
    echinox: "submitted",
    gradina: "accepted",
    hora: "accepted",
    izvor: "submitted",
  });
  expect(reports.filter(({ late }) => late).map(({ slug }) => slug)).toEqual(["exemplu-echinox"]);
  expect(counted).toEqual({ questions: 1, explained: 1, extensions: 1, letters: 0, to_come: 0 });
});

test("a closed year has a release by two people, with hidden figures and its coverage, marked as an example", () => {
  expect(today.releases).toMatchObject([
    { year: 2020, origin: "recorded", is_example: false, member_organisations: null },
    {
      year: 2024,
      origin: "compiled",
      is_example: true,
      member_organisations: 9,
      reporting_organisations: 8,
      two: true,
      hides: true,
    },
  ]);
  expect(today.headlines.map(({ indicator }) => indicator)).toEqual(["PRV.REACH", "TRN.PERS.SPEC", "VIC.ALL.VICT"]);
});

test("the demo accounts sign in with the printed password, and nobody else can", async () => {
  const { able, standing } = today;
  expect(able.map((row) => row.people.email).sort()).toEqual(demoAccounts.map(({ email }) => email).sort());
  for (const { person_secrets: kept } of able)
    expect(await passwordMatches(kept.passwordHash, demoPassword)).toBe(true);
  expect(standing).toBe("demo");
});

test("the demo never ages: on any day the newest report is open, the year before it published, and all else moves with it", async () => {
  const now = "2027-01-01T00:05:00Z";
  await seeded(now, async (db) => {
    const newest = new Date(now).getUTCFullYear() - 1;
    const [found] = await db.execute(sql`
      select (select max(year) from reporting_periods where opens_at < ${now} and submissions_close_at > ${now}) as open,
        (select max(year) from releases) as released,
        (select count(*) from activities where at > ${now})::int as to_come`);
    expect(found).toEqual({ open: newest, released: newest - 1, to_come: 0 });
    expect(await digestOf(db)).not.toBe(today.digest);
  });
});
