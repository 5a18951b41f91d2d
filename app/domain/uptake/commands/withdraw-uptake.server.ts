import { and, eq, isNull } from "drizzle-orm";
import { can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practiceUptakes } from "#db/schema/uptake.ts";

/**
 * What was told is told no more, from this moment; by the organisation itself, or by the secretariat when it is wrong.
 * @throws {Refusal} `access.not_found`
 */
export async function withdrawUptake(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const standing = and(eq(practiceUptakes.id, id), isNull(practiceUptakes.withdrawnAt));
    const [uptake] = await db
      .select({ organisationId: practiceUptakes.organisationId })
      .from(practiceUptakes)
      .where(standing);
    if (!uptake || !can(ctx.actor, "uptake.withdraw", uptake)) throw new Refusal("access.not_found");
    const { organisationId } = uptake;
    await db.update(practiceUptakes).set({ withdrawnAt: ctx.now, withdrawnBy: ctx.actor.personId }).where(standing);
    await record({ ...ctx, db }, { kind: "uptake.withdrawn", subjectId: id, organisationId });
  });
}
