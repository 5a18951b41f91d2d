import { and, desc, eq, gt, lte, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { extensions, reportingPeriods } from "#db/schema/periods.ts";
import { threads } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { dueFor } from "#app/domain/periods/gates.ts";

/** A report the organisation owes or can still change. `openQuestions` are figures the secretariat asks about. */
export type OwedReport = {
  year: number;
  dueAt: Date;
  late: boolean;
  /** Null when nothing was written yet. */
  state: SubmissionState | null;
  openQuestions: number;
};

/** The reports of the open periods, for the organisation acted for; newest year first. Empty for everybody else. */
export async function reportsOwed(ctx: Context): Promise<OwedReport[]> {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId) return [];
  const openQuestions = sql<number>`(
    select count(*) from ${threads} where ${threads.submissionId} = ${submissions.id} and ${threads.resolvedAt} is null
  )`.mapWith(Number);
  const extendedUntil = sql<Date | null>`(
    select max(${extensions.until}) from ${extensions}
    where ${extensions.periodId} = ${reportingPeriods.id} and ${extensions.organisationId} = ${organisationId}
  )`.mapWith(extensions.until);
  const rows = await ctx.db
    .select({ period: reportingPeriods, state: submissions.state, openQuestions, extendedUntil })
    .from(reportingPeriods)
    .leftJoin(
      submissions,
      and(eq(submissions.periodId, reportingPeriods.id), eq(submissions.organisationId, organisationId)),
    )
    .where(and(lte(reportingPeriods.opensAt, ctx.now), gt(reportingPeriods.correctionsCloseAt, ctx.now)))
    .orderBy(desc(reportingPeriods.year));
  return rows.map(({ period, state, openQuestions, extendedUntil }) => {
    const dueAt = dueFor(period, extendedUntil);
    return { year: period.year, dueAt, late: ctx.now > dueAt, state, openQuestions };
  });
}
