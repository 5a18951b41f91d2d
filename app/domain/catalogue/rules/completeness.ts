import {
  askedIndicators,
  type Catalogue,
  type CellKey,
  type Figure,
  type Finding,
  splitCellKey,
  type YearIndicator,
} from "../model.ts";
import { type RuleInput } from "./sheet.ts";
import { unitsOf } from "./surprises.ts";

const error = (said: Omit<Finding, "severity" | "outcome">): Finding => ({
  severity: "error",
  outcome: "fail",
  ...said,
});

/** R9: what was declared may not be blank when the report is sent. Zero is an answer, and so is "not collected". */
export function blanks(input: RuleInput): readonly Finding[] {
  if (input.moment === "draft") return [];
  const asked = input.services ? askedIndicators(input.catalogue, input.services) : input.catalogue.indicators;
  return asked.flatMap((indicator) => {
    const figure = input.sheet.get(indicator.code);
    const missing = figure ? figure.state === "blank" : input.services !== null;
    if (!indicator.required || !missing) return [];
    const key = indicator.distinctPersons ? "blank_persons" : "blank_service";
    return [error({ rule: "R9", key, cells: [indicator.code], params: { cell: indicator.code } })];
  });
}

/** The largest figure that can be entered. */
export const largestCount = 999_999_999;

/** R12: a figure is a whole number of its unit, and figures of different units are never added. */
export function unitsHold(input: RuleInput): readonly Finding[] {
  const counts = [...input.sheet].flatMap(([cell, figure]) =>
    isCount(figure) ? [] : [error({ rule: "R12", key: "not_a_count", cells: [cell], params: { cell } })],
  );
  return [...counts, ...mixedIn(input.catalogue)];
}

/** What a catalogue would add up of different units, worked out once for each: it depends on no figure. */
const mixed = new WeakMap<Catalogue, readonly Finding[]>();

function mixedIn(catalogue: Catalogue): readonly Finding[] {
  const known = mixed.get(catalogue);
  if (known) return known;
  const found = catalogue.relations.flatMap((relation) => {
    if (relation.mixedUnits || relation.kind === "of_which" || relation.kind === "carried") return [];
    return mixedUnits([relation.whole, ...relation.parts], catalogue.indicators);
  });
  mixed.set(catalogue, found);
  return found;
}

/** More than one unit among cells that are to be added. */
function mixedUnits(cells: readonly CellKey[], indicators: readonly YearIndicator[]): readonly Finding[] {
  const codes = cells.map((key) => splitCellKey(key).indicator);
  if (unitsOf(indicators, codes).length <= 1) return [];
  return [error({ rule: "R12", key: "units_mixed", cells, params: { whole: cells[0] ?? "" } })];
}

function isCount({ state, value }: Figure): boolean {
  if (state !== "value") return value === null;
  return value !== null && Number.isInteger(value) && value >= 0 && value <= largestCount;
}

/** R13: an estimate stands only where the catalogue allows it; where it does, an exact figure above zero is asked about. */
export function qualifiers(input: RuleInput): readonly Finding[] {
  const indicators = new Map(input.catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  return [...input.sheet].flatMap(([cell, figure]): readonly Finding[] => {
    const indicator = indicators.get(figure.indicator);
    const estimated = figure.qualifier !== "exact";
    const said = { rule: "R13", cells: [cell], params: { cell } } as const;
    if (indicator && estimated && !indicator.allowsEstimate) return [error({ ...said, key: "estimate_not_allowed" })];
    if (!indicator?.expectsEstimate || estimated || !figure.value) return [];
    return [{ ...said, severity: "warning", outcome: "fail", key: "estimate_expected" }];
  });
}
