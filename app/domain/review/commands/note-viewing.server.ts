import { and, eq, gt } from "drizzle-orm";
import { isSecretariat } from "#app/access/actor.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { activities } from "#db/schema/audit.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";

const hour = 3_600_000;

/**
 * Leaves the trace that the secretariat read a report, which the organisation can see: at most one for each person,
 * report and hour. Nothing for anybody else.
 */
export async function noteViewing(ctx: Context, input: { submissionId: string }): Promise<void> {
  if (!isSecretariat(ctx.actor) || !ctx.actor.personId) return;
  const { submissionId } = input;
  const [seen] = await ctx.db
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(
        eq(activities.subjectId, submissionId),
        eq(activities.kind, "report.viewed_by_secretariat"),
        eq(activities.actorId, ctx.actor.personId),
        gt(activities.at, new Date(ctx.now.getTime() - hour)),
      ),
    )
    .limit(1);
  if (seen) return;
  const [report] = await ctx.db
    .select({ organisationId: submissions.organisationId, year: reportingPeriods.year })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .where(eq(submissions.id, submissionId));
  if (!report) return;
  const { organisationId, year } = report;
  await record(ctx, {
    kind: "report.viewed_by_secretariat",
    subjectId: submissionId,
    organisationId,
    details: { year },
  });
}
