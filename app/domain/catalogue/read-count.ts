import { largestCount } from "./rules/completeness.ts";

/** `blank`: nothing was typed, which is not zero. A problem's sentence stands under `catalogue:reading.<key>`. */
type CountRead =
  | { kind: "count"; value: number }
  | { kind: "blank" }
  | {
      kind: "problem";
      key: "not_whole" | "negative" | "too_large" | "not_a_number" | "mixed_separators";
      params: Record<string, number>;
    };

/** Spaces people and programs put between thousands: plain, no-break, narrow, thin, figure. */
const spaces = /[\s\u00A0\u2007\u2009\u202F]+/g;

const problem = (
  key: Extract<CountRead, { kind: "problem" }>["key"],
  params: Record<string, number> = {},
): CountRead => ({
  kind: "problem",
  key,
  params,
});

/**
 * A count as people type it: `1234`, `1.234`, `1,234`, `1 234`. A dot or comma followed by exactly three digits
 * separates thousands, in both languages; anything else after it is a decimal, and refused.
 */
export function readCount(text: string): CountRead {
  const typed = plainDigits(text).replace(spaces, " ").trim();
  if (typed === "") return { kind: "blank" };
  if (/^[-−–] ?\d/.test(typed)) return problem("negative");
  if (!/^\d[\d., ]*$/.test(typed)) return problem("not_a_number");
  const separators = new Set(typed.replace(/\d/g, ""));
  if (separators.size > 1) return decimals(typed) ? problem("not_whole") : problem("mixed_separators");
  if (separators.size === 1 && !/^[1-9]\d{0,2}([., ]\d{3})+$/.test(typed)) {
    return problem(separators.has(" ") ? "not_a_number" : "not_whole");
  }
  const digits = typed.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > String(largestCount).length) return problem("too_large", { limit: largestCount });
  return { kind: "count", value: Number(digits) };
}

/** Full-width digits and marks of East Asian keyboards as plain ones; other signs stay as they are. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, "")
    .replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** `1.234,50`: the last mark is followed by other than three digits. */
function decimals(typed: string): boolean {
  return !/[., ]\d{3}$/.test(typed);
}

/** The most lines a pasted column may have: more than the catalogue has figures. */
const largestPaste = 1000;

/** A column copied from a spreadsheet, line by line; the empty line such copies end with is left out. */
export function readPastedColumn(text: string): readonly CountRead[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.slice(0, largestPaste).map(readCount);
}
