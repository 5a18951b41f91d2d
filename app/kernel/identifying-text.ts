/** What in a text could lead to a person. Everything happens here, nothing is sent anywhere. */
type IdentifyingKind = "personal_number" | "phone" | "email" | "initials";

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
];

/** Abbreviations that look like initials. */
const harmless = /\b(S\.R\.L\.|S\.A\.|O\.N\.G\.|U\.E\.|S\.U\.A\.|A\.N\.)/g;

/**
 * Every kind of identifying text found, each once; never the text itself, so that it is nowhere repeated. A warning to
 * the author and the reviewer; it stops nobody.
 */
export function identifyingIn(text: string): readonly IdentifyingKind[] {
  const plain = text.replace(harmless, "");
  return [...new Set(patterns.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind))];
}
