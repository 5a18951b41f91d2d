/** A sentence taken apart once: its words, and the names of the values between them. */
export type Sentence = readonly (string | { name: string; isNumber: boolean })[];

export type Values = Readonly<Record<string, unknown>>;

const place = /\{\{\s*(\w+)\s*(,\s*number\s*)?\}\}/g;

/** Null for what only i18next can say: another format, a sentence within a sentence. */
export function sentenceOf(text: string): Sentence | null {
  const parts: (string | { name: string; isNumber: boolean })[] = [];
  let from = 0;
  for (const found of text.matchAll(place)) {
    parts.push(text.slice(from, found.index), { name: found[1] ?? "", isNumber: found[2] !== undefined });
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  const isWhole = parts.every((part) => typeof part !== "string" || !/\{\{|\$t\(/.test(part));
  return isWhole ? parts.filter((part) => part !== "") : null;
}

/** The sentence with its values; one that is not given leaves its place empty. */
export function said(sentence: Sentence, values: Values, numbers: Intl.NumberFormat): string {
  let text = "";
  for (const part of sentence) {
    if (typeof part === "string") text += part;
    else text += shown(values[part.name] ?? "", part.isNumber ? numbers : null);
  }
  return text;
}

function shown(value: unknown, numbers: Intl.NumberFormat | null): string {
  return numbers && value !== "" ? numbers.format(value as number) : String(value);
}
