import { type Arbitrary, array, assert, asyncProperty, constantFrom, nat, oneof, record, subarray } from "fast-check";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { confirmDetails } from "#app/domain/reporting/commands/confirm-details.server.ts";
import { importFigures } from "#app/domain/reporting/commands/import-figures.server.ts";
import { saveFigures } from "#app/domain/reporting/commands/save-figures.server.ts";
import { saveNarrative } from "#app/domain/reporting/commands/save-narrative.server.ts";
import { reckonMissingStandings } from "#app/domain/reporting/standing-kept.server.ts";
import { wantedWords } from "#app/domain/reporting/words-input.ts";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { reopenReport } from "#app/domain/review/commands/reopen-report.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { withdrawReport } from "#app/domain/sending/commands/withdraw-report.server.ts";
import { blank, valued } from "#app/domain/submissions/answers.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { submissions } from "#db/schema/submissions.ts";
import { aFinishedDraft, cellOf } from "#tests/support/factories/reporter.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { inWorld, type World } from "#tests/support/world.ts";
import { rounds } from "#tests/support/rounds.ts";

const years = [2024, 2025] as const;
const figures = { assistance: ["VIC.SVC.DAY", "VIC.SVC.COU", "VIC.ALL"], prevention: ["PRV.REACH"] } as const;
type Section = keyof typeof figures;

/** What somebody tries next; what is not allowed then is refused and changes nothing. */
type Step = { name: string; carryOut: (world: World) => Promise<unknown> };

async function report(db: Database, world: World, year: number) {
  const rows = await db.select().from(submissions).where(eq(submissions.organisationId, world.organisation.id));
  const periods = await db.execute<{ id: string; year: number }>(sql`select id, year from reporting_periods`);
  const period = [...periods].find((known) => known.year === year);
  return rows.find(({ periodId }) => periodId === period?.id);
}

type Typed = { year: number; section: Section; figure: number; value: number; isExplained: boolean };

async function type(world: World, { year, section, figure, value, isExplained }: Typed): Promise<void> {
  const codes = figures[section];
  const cell = codes[figure % codes.length] ?? "PRV.REACH";
  const known = await report(world.db, world, year);
  const stored = known && (await cellOf(world.db, known.id, cell));
  const seen = { version: stored?.version ?? 0, answer: stored ?? blank };
  const explanation = isExplained
    ? { explanation: { text: "Am deschis un centru nou.", seen: stored?.explanation ?? "" } }
    : {};
  await saveFigures(world.reporter, {
    year,
    section,
    wanted: [{ cell, answer: valued(value), seen, ...explanation }],
  });
}

const year = constantFrom(...years);
const onReport = (act: (ctx: World, seen: { submissionId: string; version: number }) => Promise<unknown>) =>
  year.map((of) => async (world: World) => {
    const known = await report(world.db, world, of);
    if (known) await act(world, { submissionId: known.id, version: known.version });
  });

const named = (name: string, acts: Arbitrary<(world: World) => Promise<unknown>>): Arbitrary<Step> =>
  acts.map((carryOut) => ({ name, carryOut }));

const typed = record({
  year,
  section: constantFrom<Section>("assistance", "prevention"),
  figure: nat(2),
  value: constantFrom(0, 3, 64, 85, 141, 340, 900),
  isExplained: constantFrom(true, false),
});

const steps = oneof(
  {
    weight: 5,
    arbitrary: named(
      "type",
      typed.map((wanted) => (world: World) => type(world, wanted)),
    ),
  },
  {
    weight: 2,
    arbitrary: named(
      "words",
      record({ year, text: constantFrom("", "Mai multe cazuri online.") }).map((wanted) => (world: World) => {
        const answers = wantedWords("policies", { "policies-1-text": wanted.text });
        return saveNarrative(world.reporter, { year: wanted.year, section: "policies", answers });
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      "details",
      record({ year, services: subarray(["VIC.SVC.DAY", "VIC.SVC.COU", "VIC.SVC.RES"]) }).map(
        (wanted) => (world: World) => confirmDetails(world.reporter, wanted),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      "import",
      record({ year, value: nat(400) }).map((wanted) => (world: World) => {
        const figure = {
          indicator: "TRN.PERS",
          breakdown: "",
          state: "value",
          qualifier: "exact",
          note: null,
        } as const;
        const organisationId = world.organisation.id;
        const read = { organisationId, year: wanted.year, dryRun: false };
        return importFigures(world.reporter, { ...read, figures: [{ ...figure, value: wanted.value }] });
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: named(
      "send",
      year.map((of) => async (world: World) => {
        const known = await report(world.db, world, of);
        if (known) await submitReport(world.coordinator, { year: of, version: known.version });
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: named(
      "take back",
      year.map((of) => async (world: World) => {
        const known = await report(world.db, world, of);
        if (known) await withdrawReport(world.coordinator, { year: of, version: known.version });
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: named(
      "return",
      onReport(({ secretariat }, seen) => returnReport(secretariat, { ...seen, figures: [], reason: "Mai scrie." })),
    ),
  },
  {
    weight: 2,
    arbitrary: named(
      "accept",
      onReport(({ secretariat }, seen) => acceptReport(secretariat, seen)),
    ),
  },
  {
    weight: 3,
    arbitrary: named(
      "reopen",
      onReport(({ secretariat }, seen) => reopenReport(secretariat, { ...seen, reason: "O corectură." })),
    ),
  },
);

const kept = {
  id: submissions.id,
  done: submissions.sectionsDone,
  asked: submissions.sectionsAsked,
  unexplained: submissions.unexplainedFigures,
  explained: submissions.explainedFigures,
};

class Undone extends Error {}

/** What is kept with the reports that are still on their way, and what it would be if it were reckoned now. */
async function keptAndReckoned(world: World) {
  const standing = async (db: Database) => {
    const rows = await db
      .select(kept)
      .from(submissions)
      .where(sql`${submissions.state} <> 'accepted'`);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const now = await standing(world.db);
  let again: typeof now = [];
  const undone = world.db.transaction(async (db) => {
    const none = { sectionsDone: null, sectionsAsked: null, unexplainedFigures: null, explainedFigures: null };
    await db.update(submissions).set(none);
    await reckonMissingStandings(db);
    again = await standing(db);
    throw new Undone();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return { now, again };
}

/** Whether it was carried out; a refusal is an answer too. */
async function tried(world: World, { carryOut }: Step): Promise<boolean> {
  return world.db
    .transaction((db) => carryOut(within(world, db)))
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    });
}

function within(world: World, db: Database): World {
  const inside = <C extends Context>(persona: C): C => ({ ...persona, db });
  const { reporter, coordinator, secretariat } = world;
  return {
    ...world,
    db,
    reporter: inside(reporter),
    coordinator: inside(coordinator),
    secretariat: inside(secretariat),
  };
}

test("after any history, what is kept with a report is what would be reckoned from it", async () => {
  const carriedOut = new Set<string>();
  await assert(
    asyncProperty(array(steps, { minLength: 12, maxLength: 24 }), (history) =>
      inWorld(async (world) => {
        await aFinishedDraft(world);
        const open = { submissionsCloseAt: new Date("2026-06-01T00:00:00Z") };
        const before = await aPeriod(world.db, { year: 2024, ...open, correctionsCloseAt: open.submissionsCloseAt });
        await aReport(world.db, { periodId: before.id, organisationId: world.organisation.id, state: "submitted" });
        await reckonMissingStandings(world.db);
        for (const step of history) {
          if (await tried(world, step)) carriedOut.add(step.name);
          const { now, again } = await keptAndReckoned(world);
          expect(now, step.name).toEqual(again);
        }
      }),
    ),
    { numRuns: rounds(40, 12) },
  );
  // Chance decides which of the nine acts are allowed when they are tried; most are, somewhere.
  expect(carriedOut.size).toBeGreaterThan(5);
});
