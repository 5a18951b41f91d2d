import { type z } from "zod";
import { type Context } from "#app/domain/context.ts";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import {
  commentInput,
  type CommentIntent,
  intentInput,
  underCommentInput,
} from "#app/domain/manuscripts/comment-input.ts";
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
function commentActOf(intent: CommentIntent, read: Read): CommentAct {
  if (intent === "comment") {
    const { form_key: key, ...said } = read(commentInput);
    return { key, act: (ctx, id) => commentOnPractice(ctx, id, said) };
  }
  const { form_key: key, ...meant } = read(underCommentInput);
  return { key, act: (ctx, id) => underOne[intent](ctx, { id, ...meant }) };
}

type Place = {
  /** The practice. */
  id: string;
  /** The page to go back to, which says what was done. */
  backTo: (done: CommentIntent) => string;
};

/** Carries out a form about a comment once and gives where it leads; null for a form about something else. */
export async function carryOutComment(ctx: Context, read: Read, { id, backTo }: Place): Promise<string | null> {
  const { intent } = read(intentInput);
  if (!intent) return null;
  const { key, act } = commentActOf(intent, read);
  return carryOutOnce(ctx, { key, act: `practice.${intent}` }, async (inside) => {
    await act(inside, id);
    return backTo(intent);
  });
}
