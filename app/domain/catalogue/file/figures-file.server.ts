import { spreadsheetFile } from "#app/kernel/spreadsheet-file.server.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { examine } from "../examine.ts";
import { type Catalogue, cellKey, type CellKey, type Examination, type Figure, type Finding } from "../model.ts";
import { columns, type FileProblem } from "./columns.ts";
import { readRow } from "./read-row.ts";
import { readTable } from "./read-table.server.ts";

export type FiguresRead = {
  /** What could be taken, in the order of the file. Nothing of a file with problems should be kept. */
  figures: readonly Figure[];
  problems: readonly FileProblem[];
  /** The line each figure starts on, by cell. */
  lines: ReadonlyMap<CellKey, number>;
};

/** Reads a figures file row by row against the catalogue of its year; every row that cannot be taken says why. */
export function readFiguresFile(file: string | Uint8Array, catalogue: Catalogue): FiguresRead {
  const table = readTable(file);
  const figures: Figure[] = [];
  const problems: FileProblem[] = [...table.problems];
  const lines = new Map<CellKey, number>();
  for (const row of table.rows) {
    const read = readRow(row, catalogue);
    if ("problem" in read) {
      problems.push({ line: row.line, ...read.problem });
      continue;
    }
    const cell = cellKey(read.got.indicator, read.got.breakdown);
    const first = lines.get(cell);
    if (first !== undefined) problems.push({ line: row.line, code: "row_twice", params: { cell, first } });
    else {
      lines.set(cell, row.line);
      figures.push(read.got);
    }
  }
  return { figures, problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)), lines };
}

/** A figures file and what the rules say of it. The rules look only at a file without problems. */
export function checkFiguresFile(
  file: string | Uint8Array,
  examination: Omit<Examination, "figures">,
): FiguresRead & { findings: readonly Finding[] } {
  const read = readFiguresFile(file, examination.catalogue);
  const findings = read.problems.length > 0 ? [] : examine({ ...examination, figures: read.figures });
  return { ...read, findings };
}

/** Figures as a file for spreadsheets; blanks are left out. */
export function writeFiguresFile(figures: readonly Figure[]): string {
  const answered = figures.filter(({ state }) => state !== "blank");
  const rows = answered.map(({ indicator, breakdown, state, value, qualifier, note }) => [
    indicator,
    breakdown,
    state,
    value,
    state === "value" ? qualifier : "",
    normaliseText(note ?? ""),
  ]);
  return spreadsheetFile(columns, rows);
}
