import { type Section } from "#db/reference/catalogue-types.ts";
import { cutsOf } from "#app/domain/catalogue/breakdown.ts";
import {
  askedIndicators,
  type CellKey,
  cellKey,
  type Finding,
  type YearIndicator,
} from "#app/domain/catalogue/model.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { signsByFigure, signsOf } from "#app/domain/submissions/signs.ts";
import { type ReportContent } from "#app/domain/submissions/section-status.ts";
import { type Change, changeBetween } from "./review-change.ts";

type Written = Answer & {
  indicator: string;
  breakdown: string;
  note: string | null;
  explanation: string | null;
};

/** A figure beside the year before. Null answers: nothing was written. */
export type ReviewRow = {
  cell: CellKey;
  /** How many figures of the section it stands under. */
  depth: number;
  now: Answer | null;
  before: Answer | null;
  /** Null when the two years cannot be compared. */
  change: Change | null;
  note: string | null;
  explanation: string | null;
  signs: Finding[];
  /** What it was before the correction; absent when it is as it was, null when it is new. */
  was?: Answer | null;
  /** Its divisions, one entry a dimension; crossed ones stand with their first. */
  divisions: { dimension: string; cells: { cell: CellKey; now: Answer; before: Answer | null }[] }[];
};

export type ReviewSection = { section: Section; rows: ReviewRow[] };

export type Reviewed = {
  content: ReportContent;
  figures: readonly Written[];
  before: readonly Written[];
  /** Cells that are talked of, or that the reader opened: each has a row of its own. */
  shown: ReadonlySet<CellKey>;
  /** Cells that differ from what was returned, with what they were. */
  was: ReadonlyMap<CellKey, Answer | null>;
};

const keyOf = ({ indicator, breakdown }: { indicator: string; breakdown: string }) => cellKey(indicator, breakdown);
const byCell = (figures: readonly Written[]) =>
  new Map(figures.filter(({ state }) => state !== "blank").map((figure) => [keyOf(figure), figure]));

function answerOf(figure: Written | undefined): Answer | null {
  if (!figure) return null;
  const { state, value, qualifier } = figure;
  return { state, value, qualifier };
}

type Known = {
  now: ReadonlyMap<CellKey, Written>;
  before: ReadonlyMap<CellKey, Written>;
  signs: ReadonlyMap<CellKey, Finding[]>;
  reviewed: Reviewed;
};

/** The figures of a report by section, in the order of the catalogue: what was asked, written, or talked of. */
export function reviewSections(reviewed: Reviewed): ReviewSection[] {
  const known: Known = {
    now: byCell(reviewed.figures),
    before: byCell(reviewed.before),
    signs: signsByFigure(signsOf(reviewed.content)),
    reviewed,
  };
  const sections = new Map<Section, ReviewRow[]>();
  for (const indicator of indicatorsToShow(known)) {
    const rows = [totalRow(indicator, known), ...partRows(indicator, known)];
    sections.set(indicator.section, [...(sections.get(indicator.section) ?? []), ...rows]);
  }
  return [...sections].map(([section, rows]) => ({ section, rows }));
}

function indicatorsToShow({ now, before, reviewed }: Known): YearIndicator[] {
  const { catalogue, services } = reviewed.content;
  const asked = new Set(askedIndicators(catalogue, services).filter(({ required }) => required));
  const touched = new Set([...now.keys(), ...before.keys(), ...reviewed.shown].map((cell) => cell.split("|")[0]));
  return catalogue.indicators.filter((indicator) => asked.has(indicator) || touched.has(indicator.code));
}

function totalRow(indicator: YearIndicator, known: Known): ReviewRow {
  const above = known.reviewed.content.catalogue.indicators;
  const depth = above.filter(({ code }) => indicator.code.startsWith(`${code}.`)).length;
  return { ...rowOf(indicator.code, known), depth, divisions: divisionsOf(indicator, known) };
}

/** Parts of a figure that need a row of their own: a sign, a conversation, or a correction stands at them. */
function partRows(indicator: YearIndicator, known: Known): ReviewRow[] {
  const { shown, was } = known.reviewed;
  const cells = new Set([...known.signs.keys(), ...shown, ...was.keys()]);
  const parts = [...cells].filter((cell) => cell.startsWith(`${indicator.code}|`)).sort();
  return parts.map((cell) => ({ ...rowOf(cell, known), depth: 1, divisions: [] }));
}

const unwritten = { value: null, note: null, explanation: null };

function rowOf(cell: CellKey, { now, before, signs, reviewed }: Known): Omit<ReviewRow, "depth" | "divisions"> {
  const { value, note, explanation } = now.get(cell) ?? unwritten;
  const was = reviewed.was.get(cell);
  return {
    cell,
    now: answerOf(now.get(cell)),
    before: answerOf(before.get(cell)),
    change: changeBetween((before.get(cell) ?? unwritten).value, value),
    note,
    explanation,
    signs: signs.get(cell) ?? [],
    ...(was === undefined ? {} : { was }),
  };
}

function divisionsOf({ code, dimensions }: YearIndicator, { now, before }: Known): ReviewRow["divisions"] {
  const parts = [...now.values()].filter((figure) => figure.indicator === code && figure.breakdown !== "");
  return dimensions.flatMap(({ code: dimension }) => {
    const divided = parts.filter(({ breakdown }) => cutsOf(breakdown)[0]?.dimension === dimension);
    const cells = divided.flatMap((figure) => {
      const answer = answerOf(figure);
      return answer ? [{ cell: keyOf(figure), now: answer, before: answerOf(before.get(keyOf(figure))) }] : [];
    });
    return cells.length > 0 ? [{ dimension, cells }] : [];
  });
}

/** The cells that differ between two sendings, with what they were in the first; null where it had none. */
export function changedBetween(first: readonly Written[], second: readonly Written[]): Map<CellKey, Answer | null> {
  const [earlier, later] = [byCell(first), byCell(second)];
  const changed = new Map<CellKey, Answer | null>();
  for (const cell of new Set([...earlier.keys(), ...later.keys()])) {
    const [was, is] = [answerOf(earlier.get(cell)), answerOf(later.get(cell))];
    if (JSON.stringify(was) !== JSON.stringify(is)) changed.set(cell, was);
  }
  return changed;
}
