import { actsFor } from "#app/access/actor.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { answerComment, closeComment, type Side } from "#app/domain/manuscripts/comments.server.ts";
import { tellOfComment } from "../tell-of-practice.server.ts";
import { asReader, type CommentMeant, practiceComment } from "../own-manuscript.server.ts";

type Meant = CommentMeant & { said: string };

const sideOf = (ctx: Context, { organisationId }: { organisationId: string }): Side =>
  actsFor(ctx.actor, organisationId) ? "authors" : "readers";

/**
 * Says something under a comment: those who write the practice, or those who check it.
 * @throws {Refusal} `access.not_found` · `comment.nothing_said`
 */
export async function answerPracticeComment(ctx: Context, { said, ...meant }: Meant): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { manuscript, comment } = await practiceComment(inside, meant, "practice.answer_comment");
    const side = sideOf(ctx, manuscript);
    await answerComment(inside, comment, { side, said });
    const { id: subjectId, organisationId } = manuscript;
    const details = side === "readers" ? asReader(ctx) : {};
    await record(inside, { kind: "practice.comment_answered", subjectId, organisationId, details });
    await tellOfComment(inside, manuscript, side);
  });
}

/**
 * What a comment asked for is done, or holds no more; with a word about it, if there is one.
 * @throws {Refusal} `access.not_found` · `comment.closed_already`
 */
export async function settlePracticeComment(ctx: Context, { said, ...meant }: Meant): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { manuscript, comment } = await practiceComment(inside, meant, "practice.answer_comment");
    await closeComment(inside, comment, "settled");
    const side = sideOf(ctx, manuscript);
    if (said) await answerComment(inside, comment, { side, said });
    const { id: subjectId, organisationId } = manuscript;
    const details = side === "readers" ? asReader(ctx) : {};
    await record(inside, { kind: "practice.comment_settled", subjectId, organisationId, details });
  });
}
