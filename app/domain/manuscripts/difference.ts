/** A run of words that stayed, went or came; each word with the white space after it. */
export type Piece = { kind: "same" | "gone" | "new"; text: string };

/** Pairs of words that are compared at most; longer texts with nothing in common are shown one after the other. */
const pairsAtMost = 1_000_000;

/** What became of a text, word by word, in the order it is read. White space alone is no difference. */
export function differenceOf(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = sharedStart(old, now);
  const end = sharedStart(old.slice(start).toReversed(), now.slice(start).toReversed());
  const [gone, came] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const between =
    gone.length * came.length > pairsAtMost ? [...of("gone", gone), ...of("new", came)] : walked(gone, came);
  return joined([...of("same", now.slice(0, start)), ...between, ...of("same", now.slice(now.length - end))]);
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const of = (kind: Piece["kind"], words: readonly string[]) => words.map((text): Piece => ({ kind, text }));
const isSame = (one: string | undefined, other: string | undefined) => one?.trimEnd() === other?.trimEnd();

function sharedStart(old: readonly string[], now: readonly string[]): number {
  let count = 0;
  while (count < old.length && count < now.length && isSame(old[count], now[count])) count += 1;
  return count;
}

/** How many words both texts share at most, in order, from each pair of words on: row by row of the old words. */
function sharedFrom(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const shared = new Uint16Array((old.length + 1) * width);
  const [oldWords, nowWords] = [old.map((word) => word.trimEnd()), now.map((word) => word.trimEnd())];
  for (let o = old.length - 1; o >= 0; o -= 1) {
    for (let n = now.length - 1; n >= 0; n -= 1) {
      const [below, beside, across] = [(o + 1) * width + n, o * width + n + 1, (o + 1) * width + n + 1];
      shared[o * width + n] =
        oldWords[o] === nowWords[n] ? (shared[across] ?? 0) + 1 : Math.max(shared[below] ?? 0, shared[beside] ?? 0);
    }
  }
  return shared;
}

/** Along the longest run of words both share; what went stands before what came. */
function walked(old: readonly string[], now: readonly string[]): Piece[] {
  const shared = sharedFrom(old, now);
  const at = (o: number, n: number) => shared[o * (now.length + 1) + n] ?? 0;
  const pieces: Piece[] = [];
  let [o, n] = [0, 0];
  while (o < old.length && n < now.length) {
    if (isSame(old[o], now[n])) {
      pieces.push({ kind: "same", text: now[n] ?? "" });
      o += 1;
      n += 1;
    } else if (at(o + 1, n) >= at(o, n + 1)) {
      pieces.push({ kind: "gone", text: old[o] ?? "" });
      o += 1;
    } else {
      pieces.push({ kind: "new", text: now[n] ?? "" });
      n += 1;
    }
  }
  return [...pieces, ...of("gone", old.slice(o)), ...of("new", now.slice(n))];
}

/** Neighbours of one kind as one piece; between two words that stayed, all that went before all that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [gone, came] = ["", ""];
  const close = () => {
    if (gone) result.push({ kind: "gone", text: gone });
    if (came) result.push({ kind: "new", text: came });
    [gone, came] = ["", ""];
  };
  for (const { kind, text } of pieces) {
    if (kind === "gone") gone += text;
    else if (kind === "new") came += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += text;
      else result.push({ kind, text });
    }
  }
  close();
  return result;
}
