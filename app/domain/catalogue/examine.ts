import { defaultRuleSettings } from "#db/reference/settings.ts";
import { type Examination, type Finding } from "./model.ts";
import { blanks, qualifiers, unitsHold } from "./rules/completeness.ts";
import { dimensionsClose, dimensionsNest } from "./rules/dimensions.ts";
import { carriedOver, ofWhich } from "./rules/parts.ts";
import { type RuleInput, sheetOf } from "./rules/sheet.ts";
import { sumEquals, sumWithin } from "./rules/sums.ts";
import { capacity, outliers, yearOnYear } from "./rules/surprises.ts";
import { unions } from "./rules/unions.ts";

/** In the order findings are shown. R7 is about printed shares, which no figure carries: see `shareFinding`. */
const rules: readonly ((input: RuleInput) => readonly Finding[])[] = [
  blanks,
  unitsHold,
  qualifiers,
  sumEquals,
  sumWithin,
  ofWhich,
  unions,
  dimensionsClose,
  dimensionsNest,
  carriedOver,
  yearOnYear,
  capacity,
  outliers,
];

/**
 * The one rule set, for form, import and server. Looks at nothing but what it is given, so a page may carry a section
 * of the catalogue and its relations. A rule that holds says nothing; the same finding is said once.
 */
export function examine(examination: Examination): readonly Finding[] {
  const { catalogue, figures, lastYear, moment } = examination;
  const input: RuleInput = {
    catalogue,
    sheet: sheetOf(figures),
    lastYear: lastYear ? { year: lastYear.year, sheet: sheetOf(lastYear.figures) } : null,
    settings: examination.settings ?? defaultRuleSettings,
    moment,
    services: examination.services ?? null,
  };
  const found = rules.flatMap((rule) => rule(input));
  return [...new Map(found.map((finding) => [identityOf(finding), finding])).values()];
}

/** The same finding reached by two ways is one. */
function identityOf({ rule, key, cells, params }: Finding): string {
  return JSON.stringify([rule, key, cells, params]);
}

/** What stops a report from being sent. */
export function isObstacle(finding: Finding): boolean {
  return finding.severity === "error" && finding.outcome === "fail";
}
