import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { releaseToDecide } from "../store/release-to-decide.server.ts";
import { markDiscarded } from "../store/releases.server.ts";

/** Gives a prepared release up; it is kept, and never shown to the public. Who prepared it may too. */
export async function discardRelease(ctx: Context, { id }: { id: string }): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { year, number } = await releaseToDecide(inside, id);
    if (!(await markDiscarded(db, id, ctx.now))) throw new Refusal("release.not_waiting");
    await record(inside, { kind: "release.discarded", subjectId: id, details: { year, number } });
    return { year };
  });
}
