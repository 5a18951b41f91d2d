import { type Dimension } from "#db/reference/catalogue-types.ts";
import { type Cut, cutsOf, formatBreakdown } from "../breakdown.ts";
import { cellKey, type CellKey, type Figure, type Finding, type YearIndicator } from "../model.ts";
import { addUp, numberIn, type RuleInput } from "./sheet.ts";

/** One cell divided by one dimension, with the cells it is divided into. */
type Division = { cell: CellKey; dimension: Dimension; at: (value: string) => CellKey };

const nothingLeftOut = () => false;

/** R5: the values of a dimension, "unknown" included, add up to the cell they divide. */
export function dimensionsClose(input: RuleInput): readonly Finding[] {
  return divisionsOf(input).flatMap((division) => [
    ...(division.dimension.closes ? closes(division, input) : []),
    ...partsOfValues(division, input),
  ]);
}

function closes(division: Division, input: RuleInput): readonly Finding[] {
  const { cell, dimension, at } = division;
  const values = dimension.values.filter(({ under }) => under === undefined).map(({ code }) => at(code));
  const { known, unknown, written } = addUp(input.sheet, values, nothingLeftOut);
  const wholeValue = numberIn(input.sheet, cell);
  const only = written.length === 1 ? written[0] : undefined;
  if (wholeValue !== null && known > wholeValue) {
    if (only) return [over(only, cell, input)];
    return [said("dimension_over", division, { wholeValue, sumValue: known })];
  }
  if (wholeValue === null || unknown.length > 0) {
    // One value alone, such as "of whom children", was never meant to close.
    if (only) return [];
    return [{ ...said("dimension_unchecked", division, { sumValue: known }), outcome: "unchecked" }];
  }
  return known < wholeValue ? [said("dimension_under", division, { wholeValue, sumValue: known })] : [];
}

function said(key: string, { cell, dimension, at }: Division, numbers: Record<string, number>): Finding {
  return {
    rule: "R5",
    severity: "error",
    outcome: "fail",
    cells: [cell, ...dimension.values.map(({ code }) => at(code))],
    key,
    params: { whole: cell, dimension: dimension.code, ...numbers },
  };
}

/** A value that is part of another value: domestic work within forced labour. */
function partsOfValues({ dimension, at }: Division, input: RuleInput): readonly Finding[] {
  return dimension.values.flatMap(({ code, under }) => {
    if (under === undefined) return [];
    const part = numberIn(input.sheet, at(code));
    const whole = numberIn(input.sheet, at(under));
    return part !== null && whole !== null && part > whole ? [over(at(code), at(under), input)] : [];
  });
}

/** R3 at one value of a dimension: "of whom children" is at most the total. */
function over(part: CellKey, whole: CellKey, input: RuleInput): Finding {
  const partValue = numberIn(input.sheet, part) ?? 0;
  const wholeValue = numberIn(input.sheet, whole) ?? 0;
  const indicator = input.sheet.get(part)?.indicator ?? "";
  const persons = input.catalogue.indicators.find(({ code }) => code === indicator)?.unit === "person";
  const children = persons && part === cellKey(indicator, "AGE2=MIN");
  return {
    rule: "R3",
    severity: "error",
    outcome: "fail",
    cells: [part, whole],
    key: children ? "children_over" : "part_over",
    params: { part, partValue, whole, wholeValue },
  };
}

/** R6: the values of a finer dimension within one value of the coarser add up to it. */
export function dimensionsNest(input: RuleInput): readonly Finding[] {
  const divisions = divisionsOf(input);
  return divisions.flatMap((division) => {
    const { dimension, cell } = division;
    if (!dimension.nestsIn) return [];
    const coarser = divisions.find((other) => other.cell === cell && other.dimension.code === dimension.nestsIn);
    return coarser ? coarser.dimension.values.flatMap(({ code }) => nests(code, division, coarser, input)) : [];
  });
}

// oxlint-disable-next-line max-params -- a value, the two divisions it joins, and the figures
function nests(value: string, finer: Division, coarser: Division, input: RuleInput): readonly Finding[] {
  const inside = finer.dimension.values.filter(({ within }) => within === value).map(({ code }) => finer.at(code));
  const whole = coarser.at(value);
  const { known, unknown, written } = addUp(input.sheet, inside, nothingLeftOut);
  const wholeValue = numberIn(input.sheet, whole);
  if (wholeValue === null || written.length === 0) return [];
  const cells = [whole, ...inside];
  const params = { whole, wholeValue, sumValue: known, dimension: finer.dimension.code };
  const finding: Finding = { rule: "R6", severity: "error", outcome: "fail", cells, key: "nest_over", params };
  if (known > wholeValue) return [finding];
  if (unknown.length > 0) return [{ ...finding, outcome: "unchecked", key: "dimension_unchecked" }];
  return known < wholeValue ? [{ ...finding, key: "nest_under" }] : [];
}

/** Divisions already found: two rules ask for those of one examination. */
const divided = new WeakMap<RuleInput, readonly Division[]>();

function divisionsOf(input: RuleInput): readonly Division[] {
  const known = divided.get(input) ?? divisionsIn(input);
  divided.set(input, known);
  return known;
}

/** Every cell that something was divided from, with the dimension, once. */
function divisionsIn({ catalogue, sheet }: RuleInput): readonly Division[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const found = new Map<string, Division>();
  for (const figure of sheet.values()) {
    const indicator = indicators.get(figure.indicator);
    if (!indicator || figure.breakdown === "") continue;
    for (const division of divisionsBehind(figure, indicator, catalogue.dimensionOrder)) {
      found.set(`${division.cell} ${division.dimension.code}`, division);
    }
  }
  return [...found.values()];
}

function divisionsBehind(
  figure: Figure,
  indicator: YearIndicator,
  order: RuleInput["catalogue"]["dimensionOrder"],
): readonly Division[] {
  const cuts = cutsOf(figure.breakdown);
  const key = (kept: readonly Cut[]) => cellKey(figure.indicator, formatBreakdown(kept, order));
  return cuts.flatMap((cut) => {
    const dimension = indicator.dimensions.find(({ code }) => code === cut.dimension);
    if (!dimension) return [];
    const others = cuts.filter((other) => other !== cut);
    return [{ cell: key(others), dimension, at: (value: string) => key([...others, { ...cut, value }]) }];
  });
}
