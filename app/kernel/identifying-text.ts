import { datesSomebody, namesSomebody, placesSomebody, singlesOut } from "./identifying-people.ts";

/** What in a text could lead to a person. Everything happens here, nothing is sent anywhere. */
type IdentifyingKind =
  | "personal_number"
  | "phone"
  | "email"
  | "initials"
  | "name"
  | "place"
  | "day"
  | "only_one"
  | "address"
  | "document"
  | "news";

/** In the order they are named. Without looking behind, which browsers of a few years ago cannot do. */
const patterns: readonly [IdentifyingKind, RegExp][] = [
  // Thirteen digits: sex and century, year, month, day, county, number, check digit.
  [
    "personal_number",
    /(?:^|\D)[1-9][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:0[1-9]|[12]\d|3[01])[ .-]?\d{2}[ .-]?\d{3}[ .-]?\d(?!\d)/,
  ],
  ["phone", /(?:^|[^\d.,])(?:(?:\+|00)4)?[ .-]?0[ .-]?[237]\d(?:[ .-]?\d){7}(?!\d)/],
  ["phone", /(?:^|[^\d.,])(?:\+|00)[1-9]\d{0,2}(?:[ .-]?\d){7,11}(?!\d)/],
  // As long as an address may be (RFC 5321) and no longer: a text of one long word is read once, not once a letter.
  ["email", /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d-]/u],
  ["initials", /(?:^|[^\p{L}])\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?(?=[\s,;)]|$)/u],
  // A street with its number, or the door of a block.
  [
    "address",
    /(?:^|[^\p{L}])(?:[Ss]tr\.|[Ss]trada|[Bb]d\.|[Bb]ulevardul|[Aa]leea|[Cc]alea|[Șș]oseaua|[Ii]ntrarea)\s\p{Lu}[\p{L} .-]{1,40},?\s(?:nr\.?|numărul)\s?\d/u,
  ],
  ["address", /(?:^|[^\p{L}])bl\.?\s?\p{L}?\d{1,4}[^.]{0,20}(?:sc|ap)\.?\s?\d/iu],
  // A file of a court, an identity card, a number plate.
  ["document", /(?:^|[^\p{L}])(?:dosar|dosarul|cauza)(?:\s\p{L}{1,12})?\s(?:nr\.?\s?)?\d{1,6}\/\d{1,6}/iu],
  ["document", /(?:^|[^\p{L}])(?:seria|CI|BI)\s[A-Z]{2}\s?(?:nr\.?\s?)?\d{6}(?!\d)/u],
  ["document", /(?:^|[^\p{L}\d])(?:B[ -]\d{2,3}|[A-Z]{2}[ -]\d{2})[ -][A-Z]{3}(?=[^\p{L}]|$)/u],
  [
    "news",
    /https?:\/\/(?:[a-z0-9-]{1,30}\.){0,3}(?:digi24|hotnews|adevarul|libertatea|mediafax|g4media|protv|observatornews|antena3|gandul|ziare|ziarul|stiri|news|cancan|wowbiz|facebook|instagram|tiktok)[a-z0-9-]{0,20}\.[a-z]{2,}\/[^\s]{3}/i,
  ],
];

/** What only a whole sentence gives away. */
const told: readonly [IdentifyingKind, (sentence: string) => boolean][] = [
  ["name", namesSomebody],
  ["place", placesSomebody],
  ["day", datesSomebody],
  ["only_one", singlesOut],
];

/** Sentences, none longer than anybody writes: what goes on beyond is looked at by itself; one word is no sentence. */
function sentencesOf(text: string): string[] {
  const pieces = text.split(/[.!?;]\s+(?=[„"]?\p{Lu})|\n+/u);
  return pieces.flatMap((piece) => piece.match(/[\s\S]{1,600}/g) ?? []).filter((piece) => piece.includes(" "));
}

/** Abbreviations that look like initials. */
const harmless = /\b(S\.R\.L\.|S\.A\.|O\.N\.G\.|U\.E\.|S\.U\.A\.|A\.N\.)/g;

/**
 * Every kind of identifying text found, each once; never the text itself, so that it is nowhere repeated. A warning to
 * the author and the reviewer; it stops nobody.
 */
export function identifyingIn(text: string): readonly IdentifyingKind[] {
  const plain = text.replace(harmless, "");
  const sentences = sentencesOf(plain);
  const marked = patterns.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind);
  const said = told.filter(([, tells]) => sentences.some((sentence) => tells(sentence))).map(([kind]) => kind);
  return [...new Set([...marked, ...said])];
}
