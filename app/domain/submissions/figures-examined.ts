import { examine } from "#app/domain/catalogue/examine.ts";
import { type Catalogue, cellKey, type CellKey, type Figure, type Finding } from "#app/domain/catalogue/model.ts";
import { longest } from "./model.ts";
import { type Answer } from "./answers.ts";
import { mainRows, type RowGroup } from "./figure-rows.ts";

/** What is known of a cell when it is examined. */
export type ExaminedCell = Answer & { indicator: string; breakdown: string; explanation: string | null };

export type ReportExamination = {
  catalogue: Catalogue;
  /** The rows the organisation is asked for: one of them left open is not yet known, instead of none. */
  groups: readonly RowGroup[];
  cells: readonly ExaminedCell[];
  lastYear: { year: number; figures: readonly (Answer & { indicator: string; breakdown: string })[] };
  services: readonly string[];
  moment: "draft" | "submission";
};

const figureOf = (cell: Answer & { indicator: string; breakdown: string }): Figure => ({
  indicator: cell.indicator,
  breakdown: cell.breakdown,
  state: cell.state,
  value: cell.value,
  qualifier: cell.qualifier,
  note: null,
});

/** The findings of the one rule set that fail. */
export function examineReport(report: ReportExamination): readonly Finding[] {
  return everyFinding(report).filter(({ outcome }) => outcome === "fail");
}

/**
 * All that the one rule set says, also of what it could not check. A cell that was cleared counts as not written; a row
 * that must be answered and is still open counts as open, so that nothing is reckoned as if it were none.
 */
export function everyFinding(report: ReportExamination): readonly Finding[] {
  const written = report.cells.filter(({ state }) => state !== "blank").map(figureOf);
  const known = new Set(written.map(({ indicator, breakdown }) => cellKey(indicator, breakdown)));
  const open = mainRows(report.groups)
    .filter(({ total }) => !known.has(total))
    .map(({ total }) => openFigure(total));
  const { catalogue, lastYear, moment, services } = report;
  const figures = [...written, ...open];
  const beside = { year: lastYear.year, figures: lastYear.figures.map(figureOf) };
  return examine({ catalogue, figures, lastYear: beside, moment, services });
}

function openFigure(total: CellKey): Figure {
  return { indicator: total, breakdown: "", state: "blank", value: null, qualifier: "exact", note: null };
}

/** At least one sentence: a word would not tell the reader why. */
export function isReason(text: string | null): boolean {
  const said = (text ?? "").trim();
  return said.length >= 8 && /\s/.test(said) && said.length <= longest.explanation;
}

/** The cell a finding is shown at and explained in. */
export function placeOf(finding: Finding): CellKey {
  return finding.cells[0] ?? "";
}

export type Weighed = {
  errors: readonly Finding[];
  /** Warnings nobody has explained yet. */
  toCheck: readonly Finding[];
  /** Warnings with their explanation beside the figure. */
  explained: readonly Finding[];
};

/** Findings by what they ask of the reporter. */
export function weigh(findings: readonly Finding[], cells: readonly ExaminedCell[]): Weighed {
  const reasons = new Map(cells.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell.explanation]));
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const isExplained = (finding: Finding) => isReason(reasons.get(placeOf(finding)) ?? null);
  return {
    errors: findings.filter(({ severity }) => severity === "error"),
    toCheck: warnings.filter((finding) => !isExplained(finding)),
    explained: warnings.filter(isExplained),
  };
}
