/** Where a selection stands in a text, in letters that are no white space: how many are before it, how many are in it. */
export type Stretch = { before: number; within: number };

/** Words somebody selected, as a comment quotes them. */
export type ChosenWords = {
  quote: string;
  /** The words selected stand there several times: the quote has as many of those around them as it takes to tell. */
  isWider: boolean;
};

/**
 * The selection as a quote that stands in the text once: whole words, blanks as one space. Null when nothing but blanks
 * is selected, or when the whole text says the same again and again.
 */
export function chosenWords(text: string, { before, within }: Stretch): ChosenWords | null {
  const read = text.replace(/\s+/g, " ").trim();
  const places = [...read.matchAll(/\S/g)].map(({ index }) => index);
  const [first, last] = [places[before], places[before + within - 1]];
  if (within === 0 || first === undefined || last === undefined) return null;
  let [from, to] = [wordStart(read, first), wordEnd(read, last)];
  const asSelected = [from, to];
  while (isRepeated(read, read.slice(from, to))) {
    if (from === 0 && to === read.length) return null;
    if (to < read.length) to = wordEnd(read, to + 1);
    else from = wordStart(read, from - 2);
  }
  return { quote: read.slice(from, to), isWider: from !== asSelected[0] || to !== asSelected[1] };
}

const isRepeated = (text: string, words: string) => text.indexOf(words) !== text.lastIndexOf(words);

const isOfWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** The first letter of the word a place is in; the place itself where no word is. */
function wordStart(text: string, place: number): number {
  let from = Math.max(place, 0);
  while (isOfWord(text[from]) && isOfWord(text[from - 1])) from -= 1;
  return from;
}

/** The place after the last letter of the word a place is in. */
function wordEnd(text: string, place: number): number {
  let to = Math.min(place, text.length - 1);
  while (isOfWord(text[to]) && isOfWord(text[to + 1])) to += 1;
  return to + 1;
}
