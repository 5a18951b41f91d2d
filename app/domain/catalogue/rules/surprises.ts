import { type Unit } from "#db/reference/catalogue-types.ts";
import { cellKey, type CellKey, type Finding, type YearIndicator } from "../model.ts";
import { numberIn, type RuleInput } from "./sheet.ts";

type Asked = { rule: Finding["rule"]; key: string; cells: readonly CellKey[]; params: Finding["params"] };
const warning = (asked: Asked): Finding => ({ severity: "warning", outcome: "fail", ...asked });

/**
 * R8: more than `factor` times more or less than last year with a difference of at least `minDifference`, or zero
 * where last year was at least `zeroFrom`. Silent across a break in the definition. Children are asked about only
 * where their total was not.
 */
export function yearOnYear(input: RuleInput): readonly Finding[] {
  if (!input.lastYear) return [];
  return input.catalogue.indicators.flatMap((indicator) => {
    if (indicator.breaksSeries) return [];
    const total = changeOf(indicator.code, indicator, input);
    return total.length > 0 ? total : changeOf(cellKey(indicator.code, "AGE2=MIN"), indicator, input);
  });
}

function changeOf(cell: CellKey, indicator: YearIndicator, input: RuleInput): readonly Finding[] {
  const value = input.sheet.get(cell)?.value ?? null;
  const lastValue = input.lastYear?.sheet.get(cell)?.value ?? null;
  if (!input.lastYear || value === null || lastValue === null) return [];
  const change = surprise({ value, lastValue, service: isService(indicator) }, input.settings.yearOnYear);
  if (!change) return [];
  const params = { cell, value, lastValue, year: input.lastYear.year, ...change.times };
  return [warning({ rule: "R8", key: change.key, cells: [cell], params })];
}

type Change = { value: number; lastValue: number; service: boolean };

function surprise(
  { value, lastValue, service }: Change,
  { factor, minDifference, zeroFrom }: RuleInput["settings"]["yearOnYear"],
): { key: string; times?: { times: number } } | null {
  if (value === 0) {
    const noticed = lastValue > 0 && lastValue >= zeroFrom;
    return noticed ? { key: service ? "year_service_ended" : "year_to_zero" } : null;
  }
  if (Math.abs(value - lastValue) < minDifference) return null;
  if (lastValue === 0) return { key: "year_from_zero" };
  if (value > lastValue * factor) return { key: "year_more", times: { times: value / lastValue } };
  return value * factor < lastValue ? { key: "year_less", times: { times: lastValue / value } } : null;
}

const isService = ({ askedWith, code }: YearIndicator) => askedWith.length === 1 && askedWith[0] === code;

/** R10: more people housed in a year than the places could take in turn. */
export function capacity(input: RuleInput): readonly Finding[] {
  const beds = numberIn(input.sheet, "CAP.BED");
  const housed = numberIn(input.sheet, "VIC.SVC.RES");
  if (beds === null || housed === null || !input.sheet.has("VIC.SVC.RES")) return [];
  if (housed <= beds * input.settings.bedsFactor) return [];
  const cells = ["VIC.SVC.RES", "CAP.BED"];
  return [warning({ rule: "R10", key: "beds", cells, params: { whole: "VIC.SVC.RES", wholeValue: housed, beds } })];
}

/** R11: more participants in a session than usually fit in a room. */
export function outliers(input: RuleInput): readonly Finding[] {
  const sessions = numberIn(input.sheet, "PRV.SESS");
  const participants = numberIn(input.sheet, "PRV.DIR");
  if (sessions === null || participants === null) return [];
  if (participants <= sessions * input.settings.contactsPerSession) return [];
  const cells = ["PRV.DIR", "PRV.SESS"];
  const params = { wholeValue: participants, sessions };
  return [warning({ rule: "R11", key: "contacts_per_session", cells, params })];
}

type PrintedShare = {
  part: CellKey;
  whole: CellKey;
  /** As printed, in per cent: 74.3. */
  printed: number;
  /** Digits printed after the decimal mark. */
  decimals: number;
};

/** R7: a printed share against the two figures behind it; null when it agrees or cannot be checked. A warning. */
export function shareFinding(share: PrintedShare, input: Pick<RuleInput, "sheet" | "settings">): Finding | null {
  const part = numberIn(input.sheet, share.part);
  const whole = numberIn(input.sheet, share.whole);
  if (part === null || whole === null || whole === 0) return null;
  const computed = (100 * part) / whole;
  const step = 10 ** -share.decimals;
  const rounding = 1e-9;
  if (Math.abs(share.printed - computed) <= input.settings.percentTolerance * step + rounding) return null;
  const params = { part: share.part, partValue: part, whole: share.whole, wholeValue: whole };
  const shares = { printedShare: share.printed, computedShare: computed };
  return warning({ rule: "R7", key: "share_off", cells: [share.part, share.whole], params: { ...params, ...shares } });
}

/** The units of indicators that would be added together; more than one is refused. */
export function unitsOf(indicators: readonly YearIndicator[], codes: readonly string[]): readonly Unit[] {
  return [...new Set(indicators.filter(({ code }) => codes.includes(code)).map(({ unit }) => unit))];
}
