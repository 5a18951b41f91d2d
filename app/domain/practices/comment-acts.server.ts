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
type CommentAct = {
  key: string;
  /** Gives the comment it is about. */
  act: (ctx: Context, id: string) => Promise<string>;
};

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
  const act = async (ctx: Context, id: string) => {
    await underOne[intent](ctx, { id, ...meant });
    return meant.comment;
  };
  return { key, act };
}

type Place = {
  /** The practice. */
  id: string;
  /** The page to go back to, which says beside the comment what was done. */
  backTo: (done: CommentIntent, comment: string) => string;
};

/** Carries out a form about a comment once and gives where it leads; null for a form about something else. */
export async function carryOutComment(ctx: Context, read: Read, { id, backTo }: Place): Promise<string | null> {
  const { intent } = read(intentInput);
  if (!intent) return null;
  const { key, act } = commentActOf(intent, read);
  return carryOutOnce(ctx, { key, act: `practice.${intent}` }, async (inside) => {
    return backTo(intent, await act(inside, id));
  });
}
