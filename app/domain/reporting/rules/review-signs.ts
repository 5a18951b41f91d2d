import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { examine } from "#app/domain/catalogue/examine.ts";
import { type CellKey, cellKey, type Figure, type Finding } from "#app/domain/catalogue/model.ts";

type Compared = {
  year: number;
  figures: readonly Figure[];
  /** The figures of the year before; null when there was no report. */
  before: readonly Figure[] | null;
};

/** What the one rule set has to say of a report beside the year before: the same findings the reporter saw. */
export function findingsOf({ year, figures, before }: Compared): readonly Finding[] {
  const lastYear = before && { year: year - 1, figures: before };
  return examine({ catalogue: catalogueOfYear(year), figures, lastYear, moment: "draft" });
}

/** The figure a finding is shown at. */
const shownAt = (finding: Finding): CellKey => finding.cells[0] ?? "";

/** What failed, by the figure it is shown at. */
export function signsByFigure(findings: readonly Finding[]): Map<CellKey, Finding[]> {
  const signs = new Map<CellKey, Finding[]>();
  for (const finding of findings) {
    if (finding.outcome !== "fail") continue;
    signs.set(shownAt(finding), [...(signs.get(shownAt(finding)) ?? []), finding]);
  }
  return signs;
}

type AskedAbout = { indicator: string; breakdown: string };

/** The figures of a report worth a look: those with a sign, and those with an open conversation. */
export function figuresToLookAt(findings: readonly Finding[], open: readonly AskedAbout[]): Set<CellKey> {
  return new Set([
    ...signsByFigure(findings).keys(),
    ...open.map(({ indicator, breakdown }) => cellKey(indicator, breakdown)),
  ]);
}
