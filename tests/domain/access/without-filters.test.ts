import { sql, type SQL } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Actor, visitor } from "#app/access/actor.ts";
import { abilities } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { type Standing } from "#db/walls.server.ts";
import { standingOf, standsAs } from "#tests/support/second-wall.ts";
import { asksForNobody, asksNothing, type Foreign, inputs, questions } from "./every-question.ts";
import {
  asEditor,
  demoOfThisFile,
  nothing,
  published,
  seenByEditor,
  seenByMember,
  type Town,
  walledTables,
} from "./walled-demo.ts";
import { withoutFilters } from "./without-filters.ts";

/**
 * The application without any filter of its own: every right is given, its statements lose their conditions and limits,
 * and it takes whoever asks for somebody else. What it still reads, the second wall has let through. Whether a foreign row
 * is in that, as itself or in a count, is seen by taking all foreign rows away: then nothing of what is read may change.
 */
const inTheDemo = demoOfThisFile();

const rights = abilities as Record<string, unknown>;
const kept = { ...rights };
beforeEach(() => {
  for (const ability of Object.keys(rights)) rights[ability] = () => true;
});
afterEach(() => {
  Object.assign(rights, kept);
});

/** Something is also where the demo shows all: a release that waits for the second person, a practice taken off the site. */
async function prepare(db: Database): Promise<void> {
  await db.execute(sql`update practices set state = 'withdrawn' where slug = 'casa-debora'`);
  // In this story alone, which is undone: rows go without what hangs on them.
  await db.execute(sql`set local session_replication_role = replica`);
  await db.execute(sql`update releases set published_at = null where origin = 'compiled'`);
}

/** What is out, in tables that hold more than that. */
const isOut: Record<string, SQL> = {
  practices: sql`state <> 'withdrawn'`,
  releases: sql`published_at is not null`,
  release_cells: sql`release_id in (select id from releases where published_at is not null)`,
};

const practicesOut = ({ mine }: Pick<Town, "mine">) => ({
  ...isOut,
  practices: sql`${isOut["practices"]} or organisation_id = ${mine}`,
});

/** Takes away every row that is not among those somebody may see. */
async function takeAway(db: Database, seen: Readonly<Record<string, SQL>>): Promise<void> {
  // Rows are told apart by others: those that are asked for go last.
  const last = [
    "submissions",
    "threads",
    "manuscript_comments",
    "manuscripts",
    "practice_uptakes",
    "editorships",
    "seats",
    "releases",
  ];
  const order = Object.keys(seen).toSorted((a, b) => last.indexOf(a) - last.indexOf(b));
  for (const table of order) {
    await db.execute(sql`delete from ${sql.identifier(table)} where not coalesce((${seen[table]}), false)`);
  }
}

async function foreignTo({ db, other }: Town): Promise<Foreign> {
  const [found] = await db.execute<Record<keyof Foreign, string>>(sql`
    select o.id as organisation, o.slug, p.id as period, p.year,
      (select person_id from seats where organisation_id = o.id limit 1) as person,
      (select id from submissions where organisation_id = o.id and period_id = p.id) as submission,
      (select id from manuscripts where organisation_id <> o.id limit 1) as manuscript,
      (select id from releases where origin = 'compiled' limit 1) as release,
      (select id from join_requests limit 1) as "joinRequest",
      (select id from practices where slug = 'casa-debora') as practice
    from organisations o, reporting_periods p where o.id = ${other} order by p.year desc limit 1`);
  if (!found) throw new Error("the demo has changed");
  return { ...found, year: Number(found.year) };
}

/** A mistake of the database would say nothing about what may be seen. */
function isOfTheApplication(error: unknown): boolean {
  if (error instanceof Refusal) return true;
  return !(error instanceof Error && error.cause instanceof Error && "code" in error.cause);
}

/** Whom the application takes everybody for: a coordinator of the other organisation, and the secretariat. */
function beliefs({ mine, other, me }: Town): Actor[] {
  const seats = [mine, other].map((organisationId) => ({ organisationId, role: "coordinator" as const }));
  const believed = { ...me, seats, platformRole: "secretariat" as const };
  return [
    { ...believed, actingFor: other },
    { ...believed, actingFor: null },
  ];
}

type Asking = { town: Town; about: Foreign };

/** By question: every row it got from the database, in no order. */
type Read = Record<string, string[]>;

async function askedWith(question: unknown, ...given: [first: unknown, rest: unknown[]]): Promise<void> {
  const [first, rest] = given;
  try {
    await (question as (...all: unknown[]) => unknown)(first, ...rest);
  } catch (error) {
    if (!isOfTheApplication(error)) throw error;
  }
}

/** What a question reads for the first of those it takes whoever asks for; for the other when it asks nothing for the first. */
async function rowsFor(town: Town, ask: (ctx: Context) => Promise<void>): Promise<string[]> {
  const rows: string[] = [];
  let statements = 0;
  for (const actor of beliefs(town)) {
    const db = withoutFilters(town.db, (answer) => {
      statements += 1;
      for (const row of answer) rows.push(JSON.stringify(row));
    });
    await ask({ db, actor, now: new Date("2026-11-22T09:00:00Z"), requestId: null });
    if (statements > 0) break;
  }
  return rows;
}

async function readBy(standing: Standing, { town, about }: Asking): Promise<Read> {
  const read: Read = {};
  const all = await questions();
  await standsAs(town.db, standing, async () => {
    for (const [name, question] of all) {
      const given = inputs[name]?.(about);
      if (given)
        read[name] = await rowsFor(town, (ctx) => askedWith(question, asksForNobody.has(name) ? ctx.db : ctx, given));
    }
  });
  for (const rows of Object.values(read)) rows.sort();
  return read;
}

const asSystem: Standing = { person: null, organisation: null, role: "system" };

/** Questions that read what everybody may, whoever asks. */
const ofWhatIsPublic = [
  "yearsOwed",
  "memberDirectory",
  "membersOn",
  "movedTo",
  "organisationOfSlug",
  "publicProfile",
  "organisationRegister",
  "organisationWithSlug",
  "ownProfile",
  "reportingCalendar",
  "periodOfYear",
  "practiceLibrary",
  "aboutPage",
  "platformInvitationForm",
];

test("every question the portal asks is asked here; a new one is missed", async () => {
  const found = (await questions()).map(([name]) => name).sort();
  expect(found).toEqual([...Object.keys(inputs), ...asksNothing].sort());
});

test("the application without its filters reads no row of another organisation, and nothing confidential for nobody", () =>
  inTheDemo(async (town) => {
    const { db, me, mine } = town;
    await prepare(db);
    const asking = { town, about: await foreignTo(town) };
    const everything = await readBy(asSystem, asking);
    expect(Object.entries(everything).filter(([, rows]) => rows.length === 0)).toEqual([]);

    const editor = standingOf(asEditor(town));
    const amongTexts = await readBy(editor, asking);
    // Who has to be told of a text the database works out from seats: those of its authors stay.
    const authors = sql`organisation_id in (select organisation_id from manuscripts where direction <> 'research')`;
    await takeAway(db, {
      ...seenByEditor(town),
      seats: sql`organisation_id = ${mine} or ${authors}`,
      ...practicesOut(town),
    });
    expect(await readBy(editor, asking)).toEqual(amongTexts);

    const member = standingOf(me);
    const amongOthers = await readBy(member, asking);
    await takeAway(db, { ...seenByMember(town), ...practicesOut(town) });
    expect(await readBy(member, asking)).toEqual(amongOthers);

    const nobody = standingOf(visitor);
    const amongAll = await readBy(nobody, asking);
    expect(await readBy(standingOf({ ...visitor, personId: crypto.randomUUID() }), asking)).toEqual(amongAll);
    const confidential = (await walledTables(db)).filter((table) => !published.includes(table));
    await takeAway(db, { ...Object.fromEntries(confidential.map((table) => [table, nothing])), ...isOut });
    expect(await readBy(nobody, asking)).toEqual(amongAll);

    // Past the wall the same questions read something else by now: it is the wall that made no difference of it.
    const left = await readBy(asSystem, asking);
    const same = Object.keys(left).filter((name) => JSON.stringify(left[name]) === JSON.stringify(everything[name]));
    expect(same).toEqual(ofWhatIsPublic);
  }));
