import { and, count, desc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { isSecretariat } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { extensions, reportingPeriods, submissions } from "#db/schema/reporting.ts";
import { threads } from "#db/schema/reporting-words.ts";
import { type SubmissionState } from "../model.ts";
import { dueFor } from "../rules/review.ts";

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

/** What waits for the secretariat in one year: reports to check and reports whose questions are open. */
export type WaitingReview = { year: number; toCheck: number; withQuestions: number };

/** Years with something to check, newest first. Empty for everybody else. */
export async function reviewsWaiting(ctx: Context): Promise<WaitingReview[]> {
  if (!isSecretariat(ctx.actor)) return [];
  const open = ctx.db.selectDistinct({ id: threads.submissionId }).from(threads).where(isNull(threads.resolvedAt));
  const rows = await ctx.db
    .select({
      year: reportingPeriods.year,
      toCheck: count(sql`case when ${submissions.state} = 'submitted' then 1 end`),
      withQuestions: count(sql`case when ${inArray(submissions.id, open)} then 1 end`),
    })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .where(and(inArray(submissions.state, ["submitted", "returned"]), gt(reportingPeriods.reviewClosesAt, ctx.now)))
    .groupBy(reportingPeriods.year)
    .orderBy(desc(reportingPeriods.year));
  return rows.filter((row) => row.toCheck + row.withQuestions > 0);
}
