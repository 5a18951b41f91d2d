import { type z } from "zod";
import { type Context } from "#app/domain/context.ts";
import { commentInput, type CommentIntent, underCommentInput } from "#app/domain/manuscripts/comment-input.ts";
import { answerPracticeComment, settlePracticeComment } from "./commands/answer-practice-comment.server.ts";
import { commentOnPractice } from "./commands/comment-on-practice.server.ts";
import { acceptSuggestion, refuseSuggestion } from "./commands/decide-on-suggestion.server.ts";

/** Reads the fields of one form by its schema. */
type Read = <S extends z.ZodType>(schema: S) => z.infer<S>;
type CommentAct = { key: string; act: (ctx: Context, id: string) => Promise<void> };

const underOne = {
  answer: answerPracticeComment,
  accept: acceptSuggestion,
  refuse: refuseSuggestion,
  settle: settlePracticeComment,
};

/** What a form about a comment asks for, with its fields read, and the key that lets it happen once. */
export function commentActOf(intent: CommentIntent, read: Read): CommentAct {
  if (intent === "comment") {
    const { form_key: key, ...said } = read(commentInput);
    return { key, act: (ctx, id) => commentOnPractice(ctx, id, said) };
  }
  const { form_key: key, ...meant } = read(underCommentInput);
  return { key, act: (ctx, id) => underOne[intent](ctx, { id, ...meant }) };
}
