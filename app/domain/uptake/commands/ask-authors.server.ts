import { and, count, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practiceQuestions } from "#db/schema/uptake.ts";
import { openQuestionsAtMost } from "../model.ts";
import { practiceInUse } from "../practice-followed.server.ts";

/**
 * Asks the authors of a practice something.
 * @throws {Refusal} `access.not_found` · `question.too_many`
 */
export async function askAuthors(ctx: Context, slug: string, question: string): Promise<void> {
  const organisationId = ctx.actor.actingFor ?? "";
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const practice = await practiceInUse(inside, slug);
    authorize(ctx.actor, "question.ask", practice);
    const { practiceId, organisationId: asker, answer } = practiceQuestions;
    const [waiting] = await db
      .select({ open: count() })
      .from(practiceQuestions)
      .where(and(eq(practiceId, practice.id), eq(asker, organisationId), isNull(answer)));
    if ((waiting?.open ?? 0) >= openQuestionsAtMost) {
      throw new Refusal("question.too_many", { most: openQuestionsAtMost });
    }
    const id = crypto.randomUUID();
    const asked = { question, askedAt: ctx.now, askedBy: ctx.actor.personId };
    await db.insert(practiceQuestions).values({ id, practiceId: practice.id, organisationId, ...asked });
    await record(inside, { kind: "question.asked", subjectId: id, organisationId, details: { slug } });
  });
}
