import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { correctionsUntil } from "#app/domain/periods/gates.ts";
import { changeSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { sayInThread, wholeReport } from "#app/domain/reporting/threads.server.ts";
import { reportUnderReview, tellOrganisation } from "../report-under-review.server.ts";
import { obstacleToReopening } from "../rules/review.ts";
import { takeFromTotals } from "../store/totals.server.ts";
import { keepStanding } from "#app/domain/reporting/standing-kept.server.ts";

type Reopening = {
  submissionId: string;
  /** The copy the secretariat was looking at. */
  version: number;
  reason: string;
};

/** Opens an accepted report for a change, with a reason; its figures leave the totals until it is accepted again. */
export async function reopenReport(ctx: Context, input: Reopening): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const report = await reportUnderReview(inside, input.submissionId);
    const obstacle = obstacleToReopening(report);
    if (obstacle) throw obstacle;
    if (input.reason.trim() === "") throw new Refusal("review.reason_missing");

    const seen = { id: report.id, version: input.version };
    const by = ctx.actor.personId;
    const change = {
      state: "returned",
      returnedAt: ctx.now,
      returnedBy: by,
      acceptedAt: null,
      acceptedBy: null,
    } as const;
    if (!(await changeSubmission(db, seen, change))) throw new Refusal("report.changed_meanwhile");
    await keepStanding(db, report);
    await takeFromTotals(db, { submissionId: report.id, periodId: report.period.id });

    const { id: subjectId, organisationId, year } = report;
    const said = {
      submissionId: subjectId,
      ...wholeReport,
      side: "secretariat",
      authorId: by ?? "",
      at: ctx.now,
    } as const;
    await sayInThread(db, { ...said, text: input.reason.trim() }, false);
    await record(inside, { kind: "report.reopened", subjectId, organisationId, details: { year } });
    const until = correctionsUntil(report.period, report.extendedUntil);
    await tellOrganisation(inside, report, { template: "report_reopened", until });
    return { year };
  });
}
