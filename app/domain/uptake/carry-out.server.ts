import { type z } from "zod";
import { type Context } from "#app/domain/context.ts";
import { confirmPractice } from "#app/domain/practices/commands/confirm-practice.server.ts";
import { askAuthors } from "./commands/ask-authors.server.ts";
import { answerQuestion } from "./commands/answer-question.server.ts";
import { followUp } from "./commands/follow-up.server.ts";
import { hideQuestion } from "./commands/hide-question.server.ts";
import { nameUptake, tellUptake } from "./commands/tell-uptake.server.ts";
import { withdrawUptake } from "./commands/withdraw-uptake.server.ts";
import {
  askInput,
  followUpInput,
  hideInput,
  type Intent,
  nameInput,
  privateAnswerInput,
  publicAnswerInput,
  tellInput,
  withdrawInput,
} from "./input.ts";

/** Reads the fields of one form by its schema. */
type Read = <S extends z.ZodType>(schema: S) => z.infer<S>;
type Act = (ctx: Context, slug: string) => Promise<void>;

function answering(read: Read, isPublic: boolean): Act {
  const { about: id, answer_text: answer } = read(isPublic ? publicAnswerInput : privateAnswerInput);
  return (ctx, slug) => answerQuestion(ctx, slug, { id, answer, isPublic });
}

const acts: Record<Intent, (read: Read) => Act> = {
  tell: (read) => {
    const { since, adapted, is_named: isNamed } = read(tellInput);
    return (ctx, slug) => tellUptake(ctx, slug, { since, adapted, isNamed });
  },
  name: (read) => {
    const { is_named: isNamed } = read(nameInput);
    return (ctx, slug) => nameUptake(ctx, slug, isNamed);
  },
  withdraw: (read) => {
    const { uptake } = read(withdrawInput);
    return (ctx) => withdrawUptake(ctx, uptake);
  },
  follow_up: (read) => {
    const { uptake: id, still_used: still, changed } = read(followUpInput);
    return (ctx) => followUp(ctx, { id, stillUsed: still === "yes", changed });
  },
  ask: (read) => {
    const { question } = read(askInput);
    return (ctx, slug) => askAuthors(ctx, slug, question);
  },
  answer_public: (read) => answering(read, true),
  answer_private: (read) => answering(read, false),
  hide: (read) => {
    const { about } = read(hideInput);
    return (ctx) => hideQuestion(ctx, about);
  },
  confirm: () => confirmPractice,
};

/** The act a form of the page asks for, with its fields read. */
export const actOf = (intent: Intent, read: Read): Act => acts[intent](read);
