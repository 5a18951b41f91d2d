import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { deleteTraining } from "../store/narratives.server.ts";
import { keepStanding } from "../standing-kept.server.ts";

type RemoveTraining = { year: number; seen: { id: string; version: number } };

/** Takes a training session out of the report, as it was seen. */
export async function removeTraining(ctx: Context, { year, seen }: RemoveTraining): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { id: subjectId, organisationId } = await reportToWrite(inside, year);
    if (!(await deleteTraining(db, subjectId, seen))) throw new Refusal("report.training_changed_meanwhile");
    await keepStanding(db, { id: subjectId, organisationId }, ctx.now);
    await record(inside, { kind: "report.training_removed", subjectId, organisationId, details: { year } });
    return { year };
  });
}
