import { can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { releaseToDecide } from "../store/release-to-decide.server.ts";
import { markPublished } from "../store/releases.server.ts";

/** Makes a prepared release public, for ever. Four eyes: another person of the secretariat than the one who prepared it. */
export async function publishRelease(ctx: Context, { id }: { id: string }): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { year, number, preparedBy } = await releaseToDecide(inside, id);
    if (!can(ctx.actor, "release.publish", { preparedBy, published: false })) {
      throw new Refusal("release.second_person_needed");
    }
    const done = await markPublished(db, id, { personId: ctx.actor.personId, at: ctx.now });
    if (!done) throw new Refusal("release.not_waiting");
    await record(inside, { kind: "release.published", subjectId: id, details: { year, number } });
    return { year };
  });
}
