import { CsvError, parse } from "csv-parse/sync";
import { type Column, columns, fileLimits, type FileProblem, neededColumns, type Row } from "./columns.ts";

type Table = { rows: readonly Row[]; problems: readonly FileProblem[] };
type Problem = FileProblem["params"];

const refused = (code: string, params: Problem = {}, line: number | null = null): Table => ({
  rows: [],
  problems: [{ line, code, params }],
});

/** The records of a figures file, `;` `,` or tab between cells, UTF-8 with or without a mark at the start. */
export function readTable(file: string | Uint8Array): Table {
  if (file.length > fileLimits.bytes) return refused("too_large", { limit: fileLimits.bytes / 1_000_000 });
  const text = typeof file === "string" ? file.replace(/^\uFEFF/, "") : new TextDecoder("utf-8").decode(file);
  // What is not UTF-8 decodes to the replacement mark; letters lost that way are refused, never guessed.
  if (text.includes("\uFFFD") || text.includes("\u0000")) return refused("not_utf8");
  if (text.trim() === "") return refused("empty");
  return recordsOf(text);
}

type Parsed = { info: { lines: number }; record: string[]; raw: string };

function recordsOf(text: string): Table {
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: fileLimits.recordLength,
      to: fileLimits.rows + 2,
      info: true,
      raw: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === "CSV_MAX_RECORD_SIZE" ? "row_too_long" : "quotes";
    return refused(code, {}, lineOf(error));
  }
  const [head, ...records] = parsed.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (!head) return refused("empty");
  if (records.length > fileLimits.rows) return refused("too_many_rows", { limit: fileLimits.rows });
  return rowsUnder(head, records);
}

/** Where the parser gave up; for a quotation mark never closed that is the line it stands on. */
function lineOf(error: CsvError): number | null {
  const lines: unknown = error["lines"];
  return typeof lines === "number" ? lines : null;
}

/** The mark the first line has most of. */
function delimiterOf(text: string): string {
  const [head = ""] = text.trimStart().split(/\r?\n/, 1);
  const counted = [";", ",", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

function rowsUnder(head: Parsed, records: readonly Parsed[]): Table {
  const names = head.record.map((name) => name.trim().toLowerCase());
  const obstacle = obstacleIn(names);
  if (obstacle) return refused(obstacle.code, obstacle.params, startOf(head));
  const rows: Row[] = [];
  const problems: FileProblem[] = [];
  for (const found of records) {
    const line = startOf(found);
    const given = found.record.length;
    // A line may stop early when only the last, optional columns are left out.
    if (given > names.length || given < neededColumns.length) {
      problems.push({ line, code: "row_columns", params: { found: given, expected: names.length } });
    } else rows.push({ line, cells: cellsOf(names, found.record) });
  }
  return { rows, problems };
}

function obstacleIn(names: readonly string[]): { code: string; params: Problem } | null {
  const expected = columns.join(", ");
  if (!names.includes("indicator")) return { code: "header_missing", params: { columns: expected } };
  const strange = names.find((name) => !isColumn(name));
  if (strange !== undefined) return { code: "column_unknown", params: { column: strange, columns: expected } };
  const missing = neededColumns.find((name) => !names.includes(name));
  if (missing) return { code: "column_missing", params: { column: missing, columns: expected } };
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : { code: "column_twice", params: { column: twice } };
}

const isColumn = (name: string): name is Column => columns.some((column) => column === name);

function cellsOf(names: readonly string[], record: readonly string[]): Row["cells"] {
  const cell = (column: Column) => record[names.indexOf(column)] ?? "";
  return {
    indicator: cell("indicator"),
    breakdown: cell("breakdown"),
    state: cell("state"),
    value: cell("value"),
    qualifier: cell("qualifier"),
    note: cell("note"),
  };
}

/** The parser tells the last line of a record; notes may run over several. */
function startOf({ info, raw }: Parsed): number {
  const inside = raw.replace(/^[\r\n]+|[\r\n]+$/g, "").match(/\r\n|\r|\n/g)?.length ?? 0;
  return info.lines - inside;
}
