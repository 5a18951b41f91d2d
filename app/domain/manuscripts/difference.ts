import { diffWords } from "diff";

/** A run of text that stayed, went or came. */
export type Piece = { kind: "same" | "gone" | "new"; text: string };

/** Words that went or came at most; a text rewritten further is shown whole, as it was and as it is. */
const mostChanges = 600;

/** What became of a text, word by word, in the order it is read. White space alone is no difference. */
export function differenceOf(before: string, after: string): Piece[] {
  const changes = diffWords(before, after, { maxEditLength: mostChanges });
  if (!changes) {
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value,
  }));
}
