import { count, desc, eq, gt, inArray, and, isNull, sql } from "drizzle-orm";
import { isSecretariat } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { threads } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";

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
