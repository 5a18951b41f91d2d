import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { commentOn } from "#app/domain/manuscripts/comments.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { commentedFields } from "../draft.ts";
import { tellOfComment } from "../tell-of-practice.server.ts";
import { asReader, asSent, manuscriptToCheck } from "../own-manuscript.server.ts";

type Said = { field: string; quote: string; said: string; suggestion: string };

/**
 * Whoever checks a practice says something about a passage of it, or suggests other words; gives the comment's id.
 * @throws {Refusal} `access.not_found` · `comment.not_now` · `comment.…`
 */
export async function commentOnPractice(ctx: Context, id: string, said: Said): Promise<string> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await manuscriptToCheck(inside, id);
    const { organisationId, state } = manuscript;
    authorize(ctx.actor, "practice.comment", asSent(manuscript));
    if (!commentedFields.includes(said.field)) throw new Refusal("access.not_found");
    if (state !== "sent") throw new Refusal("comment.not_now");
    const comment = await commentOn(inside, manuscript, said);
    const details = { suggests: said.suggestion !== "", ...asReader(ctx) };
    await record(inside, { kind: "practice.commented", subjectId: id, organisationId, details });
    await tellOfComment(inside, manuscript, "readers");
    return comment;
  });
}
