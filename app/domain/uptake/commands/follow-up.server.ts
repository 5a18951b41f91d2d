import { eq } from "drizzle-orm";
import { can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practiceUptakes, uptakeAnswers } from "#db/schema/uptake.ts";
import { isFollowUpOwed } from "../model.ts";
import { lastAnswers } from "../store/last-answers.server.ts";

/**
 * Whether what was taken up a year ago is still of use, and what changed.
 * @throws {Refusal} `access.not_found` · `uptake.not_asked_now`
 */
export async function followUp(
  ctx: Context,
  { id, stillUsed, changed }: { id: string; stillUsed: boolean; changed: string },
): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const [uptake] = await db.select().from(practiceUptakes).where(eq(practiceUptakes.id, id));
    const isOpen = uptake && !uptake.withdrawnAt && can(ctx.actor, "uptake.follow_up", uptake);
    if (!isOpen) throw new Refusal("access.not_found");
    const last = (await lastAnswers(db, [id])).get(id) ?? null;
    if (!isFollowUpOwed({ toldAt: uptake.toldAt, last }, ctx.now)) throw new Refusal("uptake.not_asked_now");
    const answer = { stillUsed, changed, answeredAt: ctx.now, answeredBy: ctx.actor.personId };
    const added = await db
      .insert(uptakeAnswers)
      .values({ uptakeId: id, number: (last?.number ?? 0) + 1, ...answer })
      .onConflictDoNothing()
      .returning({ number: uptakeAnswers.number });
    // A colleague answered in the same moment.
    if (added.length === 0) throw new Refusal("uptake.not_asked_now");
    const { organisationId } = uptake;
    await record({ ...ctx, db }, { kind: "uptake.followed_up", subjectId: id, organisationId, details: { stillUsed } });
  });
}
