import { sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { type cellStates, cells, comments, threads } from "#db/schema/reporting.ts";
import { serviceOffers, submissions, type submissionStates } from "#db/schema/submissions.ts";

export type Period = { id: string; year: number };
export type Report = { id: string; periodId: string; organisationId: string; version: number };
type State = (typeof submissionStates)[number];

type Moments = {
  opensAt: Date;
  dueAt: Date;
  submissionsCloseAt: Date;
  correctionsCloseAt: Date;
  reviewClosesAt: Date;
};

/** The moments of the calendar of a year: opens on 10 January after it, due on 31 March, corrections until June. */
export function usualMoments(year: number): Moments {
  const next = year + 1;
  return {
    opensAt: new Date(`${next}-01-10T06:00:00Z`),
    dueAt: new Date(`${next}-03-31T20:59:59Z`),
    submissionsCloseAt: new Date(`${next}-04-15T20:59:59Z`),
    correctionsCloseAt: new Date(`${next}-06-30T20:59:59Z`),
    reviewClosesAt: new Date(`${next}-12-31T21:59:59Z`),
  };
}

/** A reporting year. 2025 is open on the world's clock (12 March 2026), 2024 and older are closed. */
export async function aPeriod(
  db: Database,
  wanted: { year?: number; isExample?: boolean } & Partial<Moments> = {},
): Promise<Period> {
  const { year = 2025, ...rest } = wanted;
  const [row] = await db
    .insert(reportingPeriods)
    .values({ year, ...usualMoments(year), ...rest })
    .returning({ id: reportingPeriods.id, year: reportingPeriods.year });
  if (!row) throw new Error("the period was not kept");
  return row;
}

/** What the organisation says it offers. */
export async function offers(db: Database, organisationId: string, indicators: readonly string[]): Promise<void> {
  const declaredBy = crypto.randomUUID();
  const rows = indicators.map((indicator) => ({ organisationId, indicator, declaredAt: sent, declaredBy }));
  if (rows.length > 0) await db.insert(serviceOffers).values(rows).onConflictDoNothing();
}

/** A number is a value; the others are written as the contract writes them. */
export type Figure = number | Exclude<(typeof cellStates)[number], "value">;

type ReportWanted = {
  periodId: string;
  organisationId: string;
  state?: State;
  /** By indicator, or indicator and breakdown: `{ "VIC.ALL": 12, "VIC.ALL|AGE2=MIN": 5 }`. */
  figures?: Record<string, Figure>;
  startedBy?: string;
  submittedBy?: string;
  /** When it was sent, in any state but draft. */
  submittedAt?: Date;
};

const started = new Date("2026-02-02T09:00:00Z");
const sent = new Date("2026-03-02T09:00:00Z");
const answered = new Date("2026-03-05T09:00:00Z");

/** A report in any state, with its figures, as if it had come there by the usual way. Leaves no trace and no totals. */
export async function aReport(db: Database, wanted: ReportWanted): Promise<Report> {
  const state = wanted.state ?? "draft";
  const [row] = await db
    .insert(submissions)
    .values({
      periodId: wanted.periodId,
      organisationId: wanted.organisationId,
      state,
      detailsConfirmedAt: started,
      startedAt: started,
      startedBy: wanted.startedBy ?? null,
      savedAt: started,
      ...sentFacts(state, wanted),
    })
    .returning({ id: submissions.id, version: submissions.version });
  if (!row) throw new Error("the report was not kept");
  await figuresOf(db, row.id, wanted.figures ?? {});
  return { id: row.id, version: row.version, periodId: wanted.periodId, organisationId: wanted.organisationId };
}

function sentFacts(state: State, wanted: ReportWanted) {
  if (state === "draft") return {};
  return {
    registrationNumber: `test-${crypto.randomUUID().slice(0, 8)}`,
    submittedAt: wanted.submittedAt ?? sent,
    submittedBy: wanted.submittedBy ?? null,
    ...(state === "returned" ? { returnedAt: answered } : {}),
    ...(state === "accepted" ? { acceptedAt: answered } : {}),
  };
}

/** Writes figures into a report, replacing what stands in the same cells. */
export async function figuresOf(db: Database, submissionId: string, figures: Record<string, Figure>): Promise<void> {
  const rows = Object.entries(figures).map(([name, figure]) => {
    const [indicator = "", ...dimensions] = name.split("|");
    const answer =
      typeof figure === "number" ? { state: "value" as const, value: figure } : { state: figure, value: null };
    return { submissionId, indicator, breakdown: dimensions.join("|"), ...answer, changedAt: started };
  });
  if (rows.length === 0) return;
  await db
    .insert(cells)
    .values(rows)
    .onConflictDoUpdate({
      target: [cells.submissionId, cells.indicator, cells.breakdown],
      set: { state: sql`excluded.state`, value: sql`excluded.value` },
    });
}

type ThreadWanted = {
  submissionId: string;
  indicator: string;
  breakdown?: string;
  text?: string;
  authorId?: string;
  asksForCorrection?: boolean;
};

/** A question of the secretariat on one figure. */
export async function aThread(db: Database, wanted: ThreadWanted): Promise<{ id: string }> {
  const { submissionId, indicator, breakdown = "", asksForCorrection = true } = wanted;
  const [row] = await db
    .insert(threads)
    .values({ submissionId, indicator, breakdown, asksForCorrection, openedAt: answered })
    .returning({ id: threads.id });
  if (!row) throw new Error("the thread was not kept");
  await db.insert(comments).values({
    threadId: row.id,
    side: "secretariat",
    authorId: wanted.authorId ?? crypto.randomUUID(),
    text: wanted.text ?? "Este o creștere sau o greșeală de tastare?",
    at: answered,
  });
  return row;
}
