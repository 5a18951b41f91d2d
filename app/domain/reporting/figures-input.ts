import { type CellKey, type FigureQualifier, figureQualifiers } from "#app/domain/catalogue/model.ts";
import { readCount } from "#app/domain/catalogue/read-count.ts";
import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { longest } from "#app/domain/submissions/model.ts";
import {
  type Answer,
  answerOfCode,
  blank,
  notApplicable,
  notCollected,
  type SeenAnswer,
  seenOfCode,
  valued,
} from "#app/domain/submissions/answers.ts";
import { cellsOfRow, type FigureRow, rowsWithin } from "#app/domain/submissions/figure-rows.ts";

/** The names of a cell's fields. One letter each: a page has hundreds of them. */
export const fieldOf = {
  figure: (cell: CellKey) => `f:${cell}`,
  /** What the person was looking at: version and answer, as `seenCode` writes them. */
  seen: (cell: CellKey) => `v:${cell}`,
  /** Ticks: `not_applicable`, `not_collected`. */
  state: (cell: CellKey) => `s:${cell}`,
  qualifier: (cell: CellKey) => `q:${cell}`,
  explanation: (cell: CellKey) => `e:${cell}`,
  explanationSeen: (cell: CellKey) => `p:${cell}`,
  /** My answer in a clash that nobody has decided yet, as `answerCode` writes it. */
  mine: (cell: CellKey) => `m:${cell}`,
};

/** The id of the field a link of the error summary leads to: `field-VIC.SVC.DAY`, `field-VIC.SVC.DAY-children`. */
export function fieldId(cell: CellKey): string {
  return `field-${cell.replace(/\|AGE2=MIN$/, "-children").replace(/[|=]/g, "-")}`;
}

/** One cell as the form asks for it. */
export type WantedCell = {
  cell: CellKey;
  answer: Answer;
  seen: SeenAnswer;
  /** Undefined when the form has no explanation field for the cell. */
  explanation?: { text: string; seen: string };
};

export type FiguresRead = {
  wanted: WantedCell[];
  /** Fields that could not be read: their sentence, under the name `f:<cell>`. Nothing of them is kept. */
  problems: FieldProblem[];
};

/** How sure a figure is, as the form names it; exact for anything else. */
const qualifierOf = (written: string | undefined): FigureQualifier =>
  figureQualifiers.find((known) => known === written) ?? "exact";

/** Reads the cells of a form. Cells the form does not carry are left alone; fields nobody asked for are not looked at. */
export function readFigures(rows: readonly FigureRow[], typed: Typed): FiguresRead {
  const read: FiguresRead = { wanted: [], problems: [] };
  const done = new Set<CellKey>();
  for (const row of rows) readRow(row, { typed, done }, read);
  return read;
}

/** `done`: cells already looked at. */
type Reading = { typed: Typed; done: Set<CellKey> };

function readRow(row: FigureRow, { typed, done }: Reading, read: FiguresRead): void {
  const lacks = ticked(typed, row.total, "not_applicable");
  for (const inside of rowsWithin(row)) {
    for (const cell of cellsOfRow(inside)) {
      const seen = seenOfCode(typed[fieldOf.seen(cell)]?.[0]);
      if (!seen || done.has(cell)) continue;
      done.add(cell);
      if (lacks) takeLacking(row, { cell, seen }, read);
      else takeTyped(inside, { cell, seen, typed }, read);
    }
  }
}

/** Without the service its figures do not apply either; what was never written stays unwritten. */
function takeLacking(row: FigureRow, { cell, seen }: { cell: CellKey; seen: SeenAnswer }, read: FiguresRead): void {
  const isAsked = cell === row.total || cell === row.children;
  if (isAsked || seen.answer.state !== "blank") read.wanted.push({ cell, answer: notApplicable, seen });
}

type TypedCell = { cell: CellKey; seen: SeenAnswer; typed: Typed };

function takeTyped(row: FigureRow, { cell, seen, typed }: TypedCell, read: FiguresRead): void {
  const text = typed[fieldOf.figure(cell)]?.[0];
  if (text === undefined) return;
  const explanation = explanationOf(typed, cell);
  if (ticked(typed, cell, "not_collected")) {
    read.wanted.push({ cell, answer: notCollected, seen, ...explanation });
    return;
  }
  const count = readCount(text);
  if (count.kind === "problem") {
    const { key, params } = count;
    read.problems.push({
      field: fieldOf.figure(cell),
      key: `catalogue:reading.${key}`,
      params: { ...params, unit: row.indicator.unit },
    });
    return;
  }
  const estimate = row.indicator.allowsEstimate ? qualifierOf(typed[fieldOf.qualifier(cell)]?.[0]) : "exact";
  const answer = count.kind === "blank" ? blank : valued(count.value, estimate);
  read.wanted.push({ cell, answer, seen, ...explanation });
  if (explanation.explanation && explanation.explanation.text.length > longest.explanation) {
    read.problems.push({
      field: fieldOf.explanation(cell),
      key: "reporting:errors.too_long",
      params: { most: longest.explanation },
    });
  }
}

function ticked(typed: Typed, cell: CellKey, what: "not_applicable" | "not_collected"): boolean {
  return typed[fieldOf.state(cell)]?.includes(what) ?? false;
}

function explanationOf(typed: Typed, cell: CellKey): Pick<WantedCell, "explanation"> {
  const text = typed[fieldOf.explanation(cell)]?.[0];
  if (text === undefined) return {};
  return {
    explanation: { text: normaliseText(text), seen: normaliseText(typed[fieldOf.explanationSeen(cell)]?.[0] ?? "") },
  };
}

/** My answers of clashes that were shown and not decided, by cell. */
export function undecided(rows: readonly FigureRow[], typed: Typed): Map<CellKey, Answer> {
  const mine = new Map<CellKey, Answer>();
  for (const cell of rows.flatMap(rowsWithin).flatMap(cellsOfRow)) {
    const written = typed[fieldOf.mine(cell)]?.[0];
    const answer = written === undefined ? null : answerOfCode(written);
    if (answer) mine.set(cell, answer);
  }
  return mine;
}
