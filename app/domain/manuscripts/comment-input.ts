import { z } from "zod";
import { normaliseText } from "#app/kernel/text.ts";
import { quoteAtMost } from "./quote-at-most.ts";

/** Signs one comment, answer or suggestion may have. */
const wordsAtMost = 2000;

const text = (most = wordsAtMost) =>
  z
    .string()
    .default("")
    .transform(normaliseText)
    .pipe(z.string().max(most, { error: "manuscripts:errors.too_long" }));

/** Something about a passage, other words for it, or both. */
export const commentInput = z.object({
  form_key: z.uuid(),
  field: z.string().max(80),
  quote: text(quoteAtMost).refine((typed) => typed !== "", { error: "manuscripts:errors.quote" }),
  said: text(),
  suggestion: text(),
});

/** What is said or decided under one comment. */
export const underCommentInput = z.object({
  form_key: z.uuid(),
  comment: z.uuid(),
  said: text(),
});

export const underComment = ["answer", "accept", "refuse", "settle"] as const;
export type CommentIntent = "comment" | (typeof underComment)[number];

/** Which of the forms about comments was sent; undefined for any other form of the page. */
export const intentInput = z.object({ intent: z.enum(["comment", ...underComment]).optional() });
