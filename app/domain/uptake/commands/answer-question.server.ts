import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practiceQuestions } from "#db/schema/uptake.ts";
import { practiceFollowed } from "../practice-followed.server.ts";

type Answer = { id: string; answer: string; isPublic: boolean };

/**
 * The authors answer a question: to everybody, without saying who asked, or to whoever asked alone. Once.
 * @throws {Refusal} `access.not_found` · `question.answered_already`
 */
export async function answerQuestion(ctx: Context, slug: string, { id, answer, isPublic }: Answer): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const practice = await practiceFollowed(inside, slug);
    authorize(ctx.actor, "question.answer", practice);
    const about = and(eq(practiceQuestions.id, id), eq(practiceQuestions.practiceId, practice.id));
    const [known] = await db.select({ id: practiceQuestions.id }).from(practiceQuestions).where(about);
    if (!known) throw new Refusal("access.not_found");
    const changed = await db
      .update(practiceQuestions)
      .set({ answer, isPublic, answeredAt: ctx.now, answeredBy: ctx.actor.personId })
      .where(and(about, isNull(practiceQuestions.answer)))
      .returning({ id: practiceQuestions.id });
    if (changed.length === 0) throw new Refusal("question.answered_already");
    const { organisationId } = practice;
    await record(inside, { kind: "question.answered", subjectId: id, organisationId, details: { slug, isPublic } });
  });
}
