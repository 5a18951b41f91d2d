import { eq, getTableColumns } from "drizzle-orm";
import { type Arbitrary, array, assert, asyncProperty, constantFrom, nat, oneof, record } from "fast-check";
import { expect, test } from "vitest";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { reopenReport } from "#app/domain/review/commands/reopen-report.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { changeSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { type Database } from "#db/database.ts";
import { cells } from "#db/schema/reporting.ts";
import { periodTotals } from "#db/schema/review.ts";
import { submissions } from "#db/schema/submissions.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { aPeriod, aReport, type Figure, figuresOf } from "#tests/support/factories/reporting.ts";
import { rounds } from "#tests/support/rounds.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const indicators = ["VIC.SVC.COU", "VIC.SVC.DAY", "PRV.CAMP", "VIC.SVC.COU|SEX=F"] as const;
const figure: Arbitrary<Figure> = oneof(
  nat({ max: 500 }),
  constantFrom<Figure>("not_collected", "not_applicable", "blank"),
);
const figures = record(Object.fromEntries(indicators.map((name) => [name, figure])), { requiredKeys: [] });

const step = record({
  organisation: nat({ max: 2 }),
  // Mostly forwards, so that most histories leave something to sum.
  act: constantFrom("write", "submit", "submit", "submit", "return", "accept", "accept", "accept", "reopen" as const),
  figures,
});
type Step = { organisation: number; act: "write" | "submit" | "return" | "accept" | "reopen"; figures: object };

/** What a step may start from; in another state a person would be told no, and so is the story. */
const from: Record<Step["act"], string[]> = {
  write: ["draft", "returned"],
  submit: ["draft", "returned"],
  return: ["submitted"],
  accept: ["submitted"],
  reopen: ["accepted"],
};

async function carryOut(world: World, submissionId: string, { act, figures }: Step): Promise<void> {
  const [report] = await world.db.select().from(submissions).where(eq(submissions.id, submissionId));
  if (!report || !from[act].includes(report.state)) return;
  const seen = { submissionId, version: report.version };
  const reason = "Motiv.";
  if (act === "write") await figuresOf(world.db, submissionId, figures as Record<string, Figure>);
  else if (act === "submit") await submit(world, report);
  else if (act === "return") await returnReport(world.secretariat, { ...seen, reason, figures: [] });
  else if (act === "accept") await acceptReport(world.secretariat, seen);
  else await reopenReport(world.secretariat, { ...seen, reason });
}

async function submit(world: World, report: typeof submissions.$inferSelect): Promise<void> {
  const registrationNumber = report.registrationNumber ?? `test-${report.id}`;
  const change = { state: "submitted", submittedAt: world.now, registrationNumber } as const;
  await changeSubmission(world.db, report, change);
}

type Total = Omit<typeof periodTotals.$inferSelect, "periodId">;

const nothing = { total: 0, answered: 0, contributors: 0, notCollected: 0, notApplicable: 0, estimated: 0 };
const one = (counts: boolean) => (counts ? 1 : 0);

function plus(sum: Total, { state, value, qualifier }: typeof cells.$inferSelect): Total {
  return {
    ...sum,
    total: sum.total + (value ?? 0),
    answered: sum.answered + one(state === "value"),
    contributors: sum.contributors + one((value ?? 0) > 0),
    notCollected: sum.notCollected + one(state === "not_collected"),
    notApplicable: sum.notApplicable + one(state === "not_applicable"),
    estimated: sum.estimated + one(state === "value" && qualifier !== "exact"),
  };
}

/** The same totals once more, from the cells, by other means: nothing here is shared with the portal's own sums. */
async function summedAgain(db: Database, periodId: string): Promise<Total[]> {
  const accepted = await db.select().from(submissions).where(eq(submissions.periodId, periodId));
  const sums = new Map<string, Total>();
  for (const report of accepted.filter(({ state }) => state === "accepted")) {
    for (const cell of await db.select().from(cells).where(eq(cells.submissionId, report.id))) {
      if (cell.state === "blank") continue;
      const { indicator, breakdown } = cell;
      const sum = sums.get(`${indicator}/${breakdown}`) ?? { indicator, breakdown, ...nothing };
      sums.set(`${indicator}/${breakdown}`, plus(sum, cell));
    }
  }
  return [...sums.values()];
}

async function kept(db: Database, periodId: string): Promise<Total[]> {
  const { periodId: _period, ...columns } = getTableColumns(periodTotals);
  return db.select(columns).from(periodTotals).where(eq(periodTotals.periodId, periodId));
}

const sorted = (totals: Total[]) =>
  totals.sort((a, b) => `${a.indicator}/${a.breakdown}`.localeCompare(`${b.indicator}/${b.breakdown}`));

/** Carries out the whole history on three reports of their own, and compares; returns how many totals there were. */
async function compared(world: World, history: readonly Step[]): Promise<number> {
  const period = await aPeriod(world.db);
  const reports: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const { id: organisationId } = await anOrganisation(world.db);
    const figures = { "VIC.SVC.COU": 10 + index, "VIC.SVC.DAY": 0, "PRV.CAMP": "not_collected" } as const;
    const { id } = await aReport(world.db, { periodId: period.id, organisationId, figures });
    reports.push(id);
  }
  for (const each of history) {
    const report = reports[each.organisation];
    if (report) await carryOut(world, report, each);
  }
  const totals = sorted(await kept(world.db, period.id));
  expect(totals).toEqual(sorted(await summedAgain(world.db, period.id)));
  return totals.length;
}

class Undone extends Error {}

/** Everybody stays, what they did is undone: people take longer to make than their histories. */
async function undone(world: World, work: () => Promise<void>): Promise<void> {
  await world.db
    .transaction(async () => {
      await work();
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
}

test(
  "after any history of drafts, sendings, returns, acceptances and reopenings the totals equal an independent sum",
  () =>
    inWorld(async (world) => {
      let totals = 0;
      await assert(
        asyncProperty(array(step, { minLength: 24, maxLength: 36 }), (history) =>
          undone(world, async () => {
            totals += await compared(world, history as Step[]);
          }),
        ),
        { numRuns: rounds(200, 60) },
      );
      expect(totals).toBeGreaterThan(2 * rounds(200, 60));
    }),
  300_000,
);
