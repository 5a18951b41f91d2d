import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { changeSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { reportUnderReview, tellOrganisation } from "../report-under-review.server.ts";
import { obstacleToAcceptance } from "../rules/review.ts";
import { addToTotals } from "../store/totals.server.ts";
import { keepStanding } from "#app/domain/reporting/standing-kept.server.ts";

/** The copy the secretariat was looking at. */
type Seen = { submissionId: string; version: number };

/** Accepts a sent report; its figures enter the totals of the period in the same transaction. */
export async function acceptReport(ctx: Context, input: Seen): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const report = await reportUnderReview(inside, input.submissionId);
    const obstacle = obstacleToAcceptance(report);
    if (obstacle) throw obstacle;

    const seen = { id: report.id, version: input.version };
    const change = { state: "accepted", acceptedAt: ctx.now, acceptedBy: ctx.actor.personId } as const;
    if (!(await changeSubmission(db, seen, change))) throw new Refusal("report.changed_meanwhile");
    await keepStanding(db, report);
    await addToTotals(db, { submissionId: report.id, periodId: report.period.id });

    const { id: subjectId, organisationId, year } = report;
    await record(inside, { kind: "report.accepted", subjectId, organisationId, details: { year } });
    await tellOrganisation(inside, report, { template: "report_accepted" });
    return { year };
  });
}
