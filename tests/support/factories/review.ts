import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { activities } from "#db/schema/audit.ts";
import { cells, comments, threads } from "#db/schema/reporting.ts";
import { periodTotals, reminders } from "#db/schema/review.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type Database } from "#db/database.ts";
import { type Persona, type World } from "../world.ts";
import { aPeriod, aReport, type Figure, type Report } from "./reporting.ts";

type Wanted = {
  state?: "draft" | "submitted" | "returned" | "accepted";
  figures?: Record<string, Figure>;
  year?: number;
};

/** A report of `organisation` for 2025, sent by its coordinator and waiting for the secretariat unless told otherwise. */
export async function aReportToReview(world: World, wanted: Wanted = {}): Promise<Report & { seen: Seen }> {
  const { state = "submitted", figures = { "VIC.SVC.COU": 85, "VIC.SVC.DAY": 64 }, year = 2025 } = wanted;
  const period = await aPeriod(world.db, { year });
  const report = await aReport(world.db, {
    periodId: period.id,
    organisationId: world.organisation.id,
    state,
    figures,
    ...(world.coordinator.actor.personId ? { submittedBy: world.coordinator.actor.personId } : {}),
  });
  return { ...report, seen: { submissionId: report.id, version: report.version } };
}

export type Seen = { submissionId: string; version: number };

/** Everybody who may not decide on the report of `organisation`, with what each is told. */
export async function thoseWhoMayNotReview(world: World): Promise<{ who: string; persona: Context; told: string }[]> {
  const { organisation } = world;
  const ownSecretariat: Persona = await world.person({
    platformRole: "secretariat",
    seats: [{ organisation }],
    actingFor: null,
  });
  const actingForIt: Persona = await world.person({ platformRole: "secretariat", seats: [{ organisation }] });
  return [
    { who: "the reporter", persona: world.reporter, told: "access.forbidden" },
    { who: "the coordinator", persona: world.coordinator, told: "access.forbidden" },
    { who: "a coordinator of another organisation", persona: world.otherCoordinator, told: "report.not_found" },
    { who: "the board", persona: world.board, told: "report.not_found" },
    { who: "the administrator", persona: world.administrator, told: "report.not_found" },
    { who: "somebody without a seat", persona: world.stranger, told: "report.not_found" },
    { who: "a visitor", persona: world.visitor, told: "report.not_found" },
    { who: "the secretariat with a seat in it", persona: ownSecretariat, told: "access.forbidden" },
    { who: "the secretariat acting for it", persona: actingForIt, told: "access.forbidden" },
  ];
}

/** All that a decision could change, to compare before and after. */
export async function everythingOf(db: Database, submissionId: string) {
  const [report] = await db.select().from(submissions).where(eq(submissions.id, submissionId));
  return {
    report,
    cells: await db
      .select()
      .from(cells)
      .where(eq(cells.submissionId, submissionId))
      .orderBy(cells.indicator, cells.breakdown),
    threads: await db.select().from(threads).orderBy(threads.id),
    comments: await db.select().from(comments).orderBy(comments.id),
    totals: await db
      .select()
      .from(periodTotals)
      .orderBy(periodTotals.periodId, periodTotals.indicator, periodTotals.breakdown),
    reminders: await db.select().from(reminders).orderBy(reminders.id),
    trace: await traceOf(db),
  };
}

export async function traceOf(db: Database, kind?: string) {
  const rows = await db.select().from(activities).orderBy(activities.id);
  return rows.filter((row) => kind === undefined || row.kind === kind);
}

export async function stateOf(db: Database, submissionId: string) {
  const [row] = await db.select({ state: submissions.state }).from(submissions).where(eq(submissions.id, submissionId));
  return row?.state;
}
