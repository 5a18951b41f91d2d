import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { answerComment, closeComment, contentWith } from "#app/domain/manuscripts/comments.server.ts";
import { changeManuscript, keepVersion } from "#app/domain/manuscripts/manuscripts.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { fitsTheForm, textIn } from "../draft.ts";
import { type CommentMeant, practiceComment } from "../own-manuscript.server.ts";

type Meant = CommentMeant & { said: string };

/**
 * Puts the words that were suggested into the draft, as a version of it, as long as those they are for still stand.
 * @throws {Refusal} `access.not_found` · `comment.not_now` · `comment.passage_gone` · `comment.does_not_fit` ·
 * `comment.closed_already`
 */
export async function acceptSuggestion(ctx: Context, { said, ...meant }: Meant): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { manuscript, comment } = await practiceComment(inside, meant, "practice.write");
    const { id, organisationId, state, version } = manuscript;
    if (state === "sent") throw new Refusal("comment.not_now");
    const content = contentWith(manuscript.content, comment);
    if (!fitsTheForm(content)) throw new Refusal("comment.does_not_fit");
    await closeComment(inside, comment, "accepted");
    const title = textIn(content, "title_ro");
    const saved = { savedAt: ctx.now, savedBy: ctx.actor.personId };
    const set = { content, title, state: state === "published" ? "draft" : state, ...saved } as const;
    await changeManuscript(db, { id, version }, { from: [state], set });
    await keepVersion(inside, { id, content }, "amended");
    if (said) await answerComment(inside, comment, { side: "authors", said });
    await record(inside, { kind: "practice.suggestion_accepted", subjectId: id, organisationId });
  });
}

/**
 * The authors keep their own words, and may say why.
 * @throws {Refusal} `access.not_found` · `comment.not_now` · `comment.closed_already`
 */
export async function refuseSuggestion(ctx: Context, { said, ...meant }: Meant): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { manuscript, comment } = await practiceComment(inside, meant, "practice.write");
    if (comment.suggestion === null) throw new Refusal("comment.not_now");
    await closeComment(inside, comment, "refused");
    if (said) await answerComment(inside, comment, { side: "authors", said });
    const { id: subjectId, organisationId } = manuscript;
    await record(inside, { kind: "practice.suggestion_refused", subjectId, organisationId });
  });
}
