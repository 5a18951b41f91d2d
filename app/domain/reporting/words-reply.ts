import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { type Words } from "./words.ts";

/** A clash of texts as a page receives it; the moment is an ISO instant. */
export type ShownWordsClash = { name: string; mine: Words; theirs: Words; version: number; changedAt: string };

/** What a page of words hears after it was saved. */
export type WordsReply = {
  kind: "words";
  savedAt: string;
  clashes: ShownWordsClash[];
  problems: FieldProblem[];
  /** What each answer is filled in against from now on, by `challenges-1`. */
  seen: Record<string, string>;
  typed: Typed;
};
