import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { knownFigures } from "#app/domain/reporting/figures-named.server.ts";
import { correctionsUntil } from "#app/domain/periods/gates.ts";
import { changeSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { sayInThread, wholeReport } from "#app/domain/reporting/threads.server.ts";
import { reportUnderReview, tellOrganisation } from "../report-under-review.server.ts";
import { type ReturnReport } from "../review-input.ts";
import { obstacleToReturn } from "../rules/review.ts";
import { keepStanding } from "#app/domain/reporting/standing-kept.server.ts";

/** Returns a sent report for correction: named figures with a reason each, or the whole with one. The rest stays. */
export async function returnReport(ctx: Context, input: ReturnReport): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const report = await reportUnderReview(inside, input.submissionId);
    const obstacle = obstacleToReturn(report) ?? (await obstacleInReasons(inside, input));
    if (obstacle) throw obstacle;

    const seen = { id: report.id, version: input.version };
    const change = { state: "returned", returnedAt: ctx.now, returnedBy: ctx.actor.personId } as const;
    if (!(await changeSubmission(db, seen, change))) throw new Refusal("report.changed_meanwhile");
    await keepStanding(db, report);
    await sayReasons(inside, input);

    const details = { year: report.year, figures: input.figures.length };
    const { id: subjectId, organisationId } = report;
    await record(inside, { kind: "report.returned", subjectId, organisationId, details });
    const until = correctionsUntil(report.period, report.extendedUntil);
    await tellOrganisation(inside, report, { template: "report_returned", until });
    return { year: report.year };
  });
}

async function obstacleInReasons(ctx: Context, input: ReturnReport): Promise<Refusal | null> {
  const { figures, reason } = input;
  if (figures.length === 0 && reason === "") return new Refusal("review.reason_missing");
  if (figures.some((figure) => figure.reason === "")) return new Refusal("review.figure_reason_missing");
  const known = await knownFigures(ctx.db, input.submissionId, figures);
  return known ? null : new Refusal("review.figure_unknown");
}

async function sayReasons(ctx: Context, input: ReturnReport): Promise<void> {
  const said = {
    submissionId: input.submissionId,
    side: "secretariat",
    authorId: ctx.actor.personId ?? "",
    at: ctx.now,
  } as const;
  for (const { indicator, breakdown, reason } of input.figures) {
    await sayInThread(ctx.db, { ...said, indicator, breakdown, text: reason }, true);
  }
  if (input.reason) await sayInThread(ctx.db, { ...said, ...wholeReport, text: input.reason }, false);
}
