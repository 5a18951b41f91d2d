import { dimensions } from "#db/reference/dimensions.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { addTraining, changeTraining, type Training } from "../store/narratives.server.ts";
import { keepStanding } from "../standing-kept.server.ts";

type KeepTraining = {
  year: number;
  training: Omit<Training, "sessions"> & { sessions: number | null };
  /** The copy that is changed; null to add one. */
  seen: { id: string; version: number } | null;
};

const audiences = new Set(dimensions.find(({ code }) => code === "AUD")?.values.map(({ code }) => code));

/** Adds a training session to the report, or changes one as it was seen. */
export async function keepTraining(ctx: Context, input: KeepTraining): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { year, seen } = input;
    const { id: submissionId, organisationId } = await reportToWrite(inside, year);
    const written = { submissionId, at: ctx.now, by: ctx.actor.personId };
    const training = {
      ...input.training,
      sessions: input.training.sessions ?? 1,
      audiences: input.training.audiences.filter((code) => audiences.has(code)),
    };
    if (seen) {
      const isChanged = await changeTraining(db, { seen, training }, written);
      if (!isChanged) throw new Refusal("report.training_changed_meanwhile");
    } else {
      await addTraining(db, training, written);
    }
    await keepStanding(db, { id: submissionId, organisationId }, ctx.now);
    await record(inside, { kind: "report.training_saved", subjectId: submissionId, organisationId, details: { year } });
    return { year };
  });
}
