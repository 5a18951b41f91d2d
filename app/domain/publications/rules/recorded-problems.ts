import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type RecordedRelease } from "../input.ts";

/** What is wrong with a recorded release: where, a key of a sentence under `publications:recorded`, and what fills it. */
export type RecordedProblem = { place: string; key: RecordedProblemKey; params: Record<string, string | number> };

type RecordedProblemKey =
  "malformed" | "unknown_indicator" | "twice" | "breakdown" | "estimate_not_allowed" | "note_missing" | "coverage";

type Problem = Omit<RecordedProblem, "place">;
type RecordedCell = RecordedRelease["cells"][number];

/** Everything in the way of recording the release, in the order of its file. */
export function recordedProblems(release: RecordedRelease): RecordedProblem[] {
  const known = new Map(catalogueOfYear(release.year).indicators.map((indicator) => [indicator.code, indicator]));
  const seen = new Set<string>();
  const problems: RecordedProblem[] = coverageProblems(release);
  for (const [index, cell] of release.cells.entries()) {
    const found = cellProblem(cell, known.get(cell.indicator), seen);
    seen.add(cell.indicator);
    if (found) problems.push({ place: `cells[${index}]`, ...found });
  }
  return problems;
}

function coverageProblems({ reporting_organisations: reporting, member_organisations: members }: RecordedRelease) {
  if (reporting === null || members === null || reporting <= members) return [];
  return [{ place: "reporting_organisations", key: "coverage" as const, params: { reporting, members } }];
}

function cellProblem(
  cell: RecordedCell,
  indicator: { allowsEstimate: boolean } | undefined,
  seen: ReadonlySet<string>,
): Problem | null {
  const params = { indicator: cell.indicator };
  if (!indicator) return { key: "unknown_indicator", params };
  if (seen.has(cell.indicator)) return { key: "twice", params };
  if (cell.breakdown !== "") return { key: "breakdown", params: { ...params, breakdown: cell.breakdown } };
  if (cell.qualifier !== "exact" && !indicator.allowsEstimate) return { key: "estimate_not_allowed", params };
  return cell.confidence !== "high" && !cell.note ? { key: "note_missing", params } : null;
}
