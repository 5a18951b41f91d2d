import { normaliseLine } from "./text.ts";

/** Words for the kind of legal person, and quotes, that stand before the name by which people look for it. */
const before = /^(?:(?:asociația|fundația|federația|organizația|ong|association|foundation)(?=\s)|[\s„”"'«(–-]+)+/iu;

/** The name a list is sorted by: "Fundația „Micu Bogdan”" stands under M. */
export function sortingName(name: string): string {
  const line = normaliseLine(name);
  return line.replace(before, "") || line;
}

/** The letter of the margin: the first of the sorting name; "#" for a name that begins with none. */
export function letterOf(name: string): string {
  const first = [...sortingName(name)].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? "";
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase("ro") : "#";
}

const collator = new Intl.Collator("ro");

/** The order of two organisations' names in every list: alphabetical by sorting name. */
export const inOrderOfNames = (a: string, b: string) => collator.compare(sortingName(a), sortingName(b));

/** The same for rows that carry one. */
export const bySortingName = (a: { shortName: string }, b: { shortName: string }) =>
  inOrderOfNames(a.shortName, b.shortName);
