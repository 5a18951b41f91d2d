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
/** A day of the calendar, as the browser sends it or as somebody types it without its help: 12.03.2026. */
const day = z
  .string()
  .default("")
  .transform(isoDay)
  .pipe(z.iso.date({ error: "uptake:errors.since" }).regex(/^(19|20)/, { error: "uptake:errors.since" }));

function isoDay(typed: string): string {
  const [, date, month, year] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(typed.trim()) ?? [];
  return date && month && year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : typed.trim();
}

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
