import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { findThread, markResolved } from "#app/domain/reporting/threads.server.ts";
import { reportUnderReview } from "../report-under-review.server.ts";

/** Marks the conversation on a figure as settled. Done twice, it is done once. */
export async function resolveThread(
  ctx: Context,
  input: { threadId: string },
): Promise<{ submissionId: string; indicator: string; breakdown: string }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const thread = await findThread(db, input.threadId);
    if (!thread) throw new Refusal("report.not_found");
    const report = await reportUnderReview(inside, thread.submissionId);

    const { submissionId, indicator, breakdown } = thread;
    if (await markResolved(db, thread.id, { personId: ctx.actor.personId ?? "", at: ctx.now })) {
      const details = { year: report.year, indicator, breakdown };
      const { organisationId } = report;
      await record(inside, { kind: "report.thread_resolved", subjectId: submissionId, organisationId, details });
    }
    return { submissionId, indicator, breakdown };
  });
}
