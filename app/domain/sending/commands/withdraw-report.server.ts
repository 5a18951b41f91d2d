import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ownReportLocked } from "#app/domain/submissions/report-to-write.server.ts";
import { gatesAt } from "#app/domain/periods/gates.ts";
import { changeSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { keepStanding } from "#app/domain/reporting/standing-kept.server.ts";

type WithdrawReport = {
  year: number;
  /** The copy the person was looking at. */
  version: number;
};

/** Takes a sent report back to be changed, until it is accepted and while it could still be sent again. */
export async function withdrawReport(ctx: Context, input: WithdrawReport): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { year } = input;
    const report = await ownReportLocked(inside, year);
    authorize(ctx.actor, "report.submit", report);
    if (report.state !== "submitted") throw new Refusal("report.not_sent", { year });
    const gates = gatesAt(ctx.now, report.period, report.extendedUntil);
    if (!gates.submissions) throw new Refusal("report.period_closed", { year });

    const seen = { id: report.id, version: input.version };
    if (!(await changeSubmission(db, seen, { state: "draft" }))) throw new Refusal("report.changed_meanwhile");
    await keepStanding(db, report);
    const { id: subjectId, organisationId } = report;
    await record(inside, { kind: "report.withdrawn", subjectId, organisationId, details: { year } });
    return { year };
  });
}
