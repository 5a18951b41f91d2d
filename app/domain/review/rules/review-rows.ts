import { type Section } from "#db/reference/catalogue-types.ts";
import { cutsOf } from "#app/domain/catalogue/breakdown.ts";
import {
  askedIndicators,
  type Catalogue,
  type CellKey,
  cellKey,
  type Finding,
  type YearIndicator,
} from "#app/domain/catalogue/model.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
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
  /** What organisations are asked in the year, and which services this one offers. */
  content: Pick<ReportContent, "catalogue" | "services">;
  /** What the rules say, by the figure it stands at. */
  signs: ReadonlyMap<CellKey, Finding[]>;
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
  /** By indicator, the figures it is divided into. */
  parts: ReadonlyMap<string, Written[]>;
  shownParts: readonly CellKey[];
  reviewed: Reviewed;
};

/** What is written in the parts of each indicator. */
function partsOf({ figures }: Reviewed): Map<string, Written[]> {
  const parts = new Map<string, Written[]>();
  for (const figure of figures) {
    if (figure.breakdown === "" || figure.state === "blank") continue;
    const known = parts.get(figure.indicator);
    if (known) known.push(figure);
    else parts.set(figure.indicator, [figure]);
  }
  return parts;
}

/** The figures of a report by section, in the order of the catalogue: what was asked, written, or talked of. */
export function reviewSections(reviewed: Reviewed): ReviewSection[] {
  const known: Known = {
    now: byCell(reviewed.figures),
    before: byCell(reviewed.before),
    signs: reviewed.signs,
    parts: partsOf(reviewed),
    shownParts: shownPartsOf(reviewed),
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
  const depth = depthsIn(known.reviewed.content.catalogue).get(indicator.code) ?? 0;
  return { ...rowOf(indicator.code, known), depth, divisions: divisionsOf(indicator, known) };
}

/** How many figures each one stands under, worked out once for a catalogue. */
const depths = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

function depthsIn(catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = depths.get(catalogue);
  if (known) return known;
  const codes = catalogue.indicators.map(({ code }) => code);
  const found = new Map(codes.map((code) => [code, codes.filter((above) => code.startsWith(`${above}.`)).length]));
  depths.set(catalogue, found);
  return found;
}

/** Parts of a figure that need a row of their own: a sign, a conversation, or a correction stands at them. */
function partRows(indicator: YearIndicator, known: Known): ReviewRow[] {
  const parts = known.shownParts.filter((cell) => cell.startsWith(`${indicator.code}|`));
  return parts.map((cell) => ({ ...rowOf(cell, known), depth: 1, divisions: [] }));
}

/** Every part that needs a row of its own, in order. */
function shownPartsOf({ signs, shown, was }: Reviewed): CellKey[] {
  return [...new Set([...signs.keys(), ...shown, ...was.keys()])].filter((cell) => cell.includes("|")).sort();
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

function divisionsOf({ code, dimensions }: YearIndicator, known: Known): ReviewRow["divisions"] {
  const { before } = known;
  const parts = known.parts.get(code);
  if (!parts) return [];
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
