/** What a spreadsheet may take for a formula, also behind spaces, invisible marks, or an apostrophe already there. */
const formula = /^'*[\s\uFEFF\u200B]*[=+\-@|%＝＋－＠\t\r]/;
const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/** Text as it may stand in a cell of a file that a spreadsheet opens: never run as a formula. */
export function toSpreadsheetText(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text a cell written by `toSpreadsheetText` stands for. */
export function fromSpreadsheetText(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
