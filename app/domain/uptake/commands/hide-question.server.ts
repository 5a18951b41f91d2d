import { and, eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practiceQuestions } from "#db/schema/uptake.ts";

/**
 * Takes a public question with its answer away from everybody at once; pressed again, shows it. Leaves a trace.
 * @throws {Refusal} `access.not_found`
 */
export async function hideQuestion(ctx: Context, id: string): Promise<void> {
  authorize(ctx.actor, "question.hide", null);
  await ctx.db.transaction(async (db) => {
    const about = and(eq(practiceQuestions.id, id), eq(practiceQuestions.isPublic, true));
    const [row] = await db.select({ hiddenAt: practiceQuestions.hiddenAt }).from(practiceQuestions).where(about);
    if (!row) throw new Refusal("access.not_found");
    const hides = row.hiddenAt === null;
    await db
      .update(practiceQuestions)
      .set(hides ? { hiddenAt: ctx.now, hiddenBy: ctx.actor.personId } : { hiddenAt: null, hiddenBy: null })
      .where(about);
    await record({ ...ctx, db }, { kind: hides ? "question.hidden" : "question.shown_again", subjectId: id });
  });
}
