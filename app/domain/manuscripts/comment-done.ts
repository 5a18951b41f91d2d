import { underComment } from "./comment-input.ts";

const doneWords = ["comment", ...underComment] as const;
export type CommentDone = {
  what: (typeof doneWords)[number];
  /** The comment it was done with, as the address names it. */
  comment: string | null;
};

/** What was just done with a comment, as the address says it; null for anything else. */
export function commentDone(search: URLSearchParams): CommentDone | null {
  const what = doneWords.find((one) => one === search.get("done"));
  return what ? { what, comment: search.get("comment") } : null;
}
