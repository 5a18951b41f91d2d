import { stringify } from "csv-stringify/sync";
import { toSpreadsheetText } from "./spreadsheet-text.ts";

type Cell = string | number | null;

/**
 * A file for people's spreadsheets and for programs: UTF-8 with a byte order mark, semicolons, CRLF, the names of the
 * columns first. Null is an empty cell; no text runs as a formula.
 */
export function spreadsheetFile(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? toSpreadsheetText(cell) : String(cell ?? ""))),
  );
  return stringify([[...columns], ...safe], { bom: true, delimiter: ";", record_delimiter: "\r\n" });
}
