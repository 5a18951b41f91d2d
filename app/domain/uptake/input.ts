import { z } from "zod";
import { identifyingIn } from "#app/kernel/identifying-text.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { wordsAtMost } from "./model.ts";

const text = z
  .string()
  .default("")
  .transform(normaliseText)
  .pipe(z.string().max(wordsAtMost, { error: "uptake:errors.too_long", abort: true }));
/** Words that everybody may come to read without an editor in between. */
const publicText = text.refine((typed) => identifyingIn(typed).length === 0, { error: "uptake:errors.identifying" });
const said = (words: typeof publicText, error: string) => words.refine((typed) => typed.length >= 5, { error });
const tick = z
  .literal("on")
  .optional()
  .transform((typed) => typed === "on");
const day = z
  .string()
  .default("")
  .refine((typed) => /^(19|20)\d{2}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)), {
    error: "uptake:errors.since",
  });

export const intents = [
  "tell",
  "name",
  "withdraw",
  "follow_up",
  "ask",
  "answer_public",
  "answer_private",
  "hide",
  "confirm",
] as const;
export type Intent = (typeof intents)[number];

/** What every form of the page carries. */
export const formInput = z.object({ form_key: z.uuid(), intent: z.enum(intents) });

export const tellInput = z.object({ since: day, adapted: publicText, is_named: tick });
export const nameInput = z.object({ is_named: tick });
export const withdrawInput = z.object({ uptake: z.uuid() });
export const followUpInput = z.object({
  uptake: z.uuid(),
  still_used: z.enum(["yes", "no"], { error: "uptake:errors.still_used" }),
  changed: publicText,
});
export const askInput = z.object({ question: said(publicText, "uptake:errors.question") });
export const publicAnswerInput = z.object({ about: z.uuid(), answer_text: said(publicText, "uptake:errors.answer") });
/** Read by whoever asked and nobody else. */
export const privateAnswerInput = z.object({ about: z.uuid(), answer_text: said(text, "uptake:errors.answer") });
export const hideInput = z.object({ about: z.uuid() });
