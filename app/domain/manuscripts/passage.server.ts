import { type Placed, placesInText } from "#app/domain/markdown/places-in-text.server.ts";
import { normaliseLine } from "#app/kernel/text.ts";

/** Where a passage stands in a text: from a letter up to another one, not that one. */
export type Passage = { from: number; to: number };
export type Sought = Passage | "absent" | "repeated";

/**
 * Finds the words somebody means: as they are written, else as they are read, without marks. Runs of white space count
 * as one space.
 */
export function passageIn(text: string, quote: string): Sought {
  const words = normaliseLine(quote);
  if (words === "") return "absent";
  const written = oneAmong({ letters: text, at: indexes(text) }, words);
  if (typeof written !== "string") return written;
  // What stands twice in the source, once of it in the address of a link, may be read once.
  const read = oneAmong(placesInText(text), words);
  return read === "absent" ? written : read;
}

const indexes = (text: string) => Array.from({ length: text.length }, (_, index) => index);

function oneAmong(placed: Placed, words: string): Sought {
  const { letters, at } = singleSpaced(placed);
  const first = letters.indexOf(words);
  if (first < 0) return "absent";
  if (letters.includes(words, first + 1)) return "repeated";
  const last = first + words.length - 1;
  return { from: at[first] ?? 0, to: (at[last] ?? 0) + 1 };
}

function singleSpaced({ letters, at }: Placed): Placed {
  const kept: string[] = [];
  const places: number[] = [];
  letters.split("").forEach((letter, index) => {
    const isSpace = /\s/.test(letter);
    if (isSpace && kept.at(-1) === " ") return;
    kept.push(isSpace ? " " : letter);
    places.push(at[index] ?? 0);
  });
  return { letters: kept.join(""), at: places };
}

/** Whether other words can take the place of a passage: it lies within one paragraph, and in it or out of it as a whole. */
export function isReplaceable(text: string, { from, to }: Passage): boolean {
  const source = text.slice(from, to);
  const isOneBlock = !/\n\s*(?:\n|[-*+>#|]|\d+[.)])/.test(source);
  const isEven = ["**", "__", "~~", "`"].every((mark) => source.split(mark).length % 2 === 1);
  const single = source.replace(/\*\*|__/g, "").match(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu)?.length ?? 0;
  const areLinksWhole = source.split("[").length === source.split("](").length;
  return isOneBlock && isEven && single % 2 === 0 && areLinksWhole;
}

/** The text with other words in the place of a passage. */
export const withPassage = (text: string, { from, to }: Passage, words: string) =>
  text.slice(0, from) + words + text.slice(to);
