import { underComment } from "./comment-input.ts";

const doneWords = ["comment", ...underComment] as const;
export type CommentDone = (typeof doneWords)[number];

/** What was just done with a comment, as the address says it; null for anything else. */
export const commentDone = (said: string | null): CommentDone | null => doneWords.find((one) => one === said) ?? null;
