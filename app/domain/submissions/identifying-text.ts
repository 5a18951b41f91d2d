/** What in a text could lead to a person; the first that is found. Everything happens here, nothing is sent anywhere. */
export type IdentifyingKind = "personal_number" | "phone" | "email" | "initials";

const patterns: readonly [IdentifyingKind, RegExp][] = [
  ["email", /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/u],
  // Thirteen digits: sex and century, year, month, day, county, number, check digit.
  ["personal_number", /(?<!\d)[1-9]\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{6}(?!\d)/],
  ["phone", /(?<![\d.,])(?:(?:\+|00)4)?[ .-]?0[ .-]?[237]\d(?:[ .-]?\d){7}(?!\d)/],
  ["initials", /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?(?=[\s,;)]|$)/u],
];

/** Abbreviations that look like initials. */
const harmless = /\b(S\.R\.L\.|S\.A\.|O\.N\.G\.|U\.E\.|S\.U\.A\.|A\.N\.)/g;

/** The kind of identifying text found, or null. A warning to the author and the reviewer; it never stops anybody. */
export function identifyingIn(text: string): IdentifyingKind | null {
  const plain = text.replace(harmless, "");
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
