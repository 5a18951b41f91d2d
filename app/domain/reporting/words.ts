import { type Slot } from "#app/domain/submissions/sections.ts";

/** An answer in words. */
export type Words = {
  codes: readonly string[];
  title: string | null;
  text: string;
  /** The question was looked at and does not concern the organisation. */
  notApplicable: boolean;
};

export const noWords: Words = { codes: [], title: null, text: "", notApplicable: false };

const letterOf = ({ codes, title, text, notApplicable }: Words) =>
  JSON.stringify([[...codes].sort(), title ?? "", text, notApplicable]);

export const sameWords = (a: Words, b: Words) => letterOf(a) === letterOf(b);

/** A short mark of a text, to tell whether it is still the one a person was looking at. FNV-1a, 32 bits. */
export function markOf(words: Words): string {
  let mark = 0x811c9dc5;
  for (const letter of letterOf(words)) {
    mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return mark.toString(36);
}

/** What a person was looking at: version (0 for none yet) and a mark of the text. */
export type SeenWords = { version: number; mark: string };

export const seenWordsCode = ({ version, mark }: SeenWords) => `${version}.${mark}`;

export function seenWordsOf(code: string): SeenWords | null {
  const [, version, mark] = /^(\d{1,9})\.([0-9a-z]{1,8})$/.exec(code) ?? [];
  return version !== undefined && mark !== undefined ? { version: Number(version), mark } : null;
}

type Standing = { version: number; words: Words };

/** The same three ways as for a figure: see `decide`. */
export function decideWords(stored: Standing, wanted: Words, seen: SeenWords): "nothing" | "write" | "clash" {
  if (sameWords(wanted, stored.words) || markOf(wanted) === seen.mark) return "nothing";
  return stored.version === seen.version ? "write" : "clash";
}

/** A slot keeps only what it asks for. */
export function fitted(slot: Slot, words: Words): Words {
  return { ...words, codes: slot.hasCodes ? words.codes : [], title: slot.hasTitle ? words.title : null };
}
