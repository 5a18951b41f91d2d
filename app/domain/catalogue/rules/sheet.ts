import { type RuleSettings } from "#db/reference/catalogue-types.ts";
import { type Catalogue, cellKey, type CellKey, type Figure, splitCellKey } from "../model.ts";

/** The figures of one year by cell. */
export type Sheet = ReadonlyMap<CellKey, Figure>;

/** What every rule is given. */
export type RuleInput = {
  catalogue: Catalogue;
  sheet: Sheet;
  lastYear: { year: number; sheet: Sheet } | null;
  settings: RuleSettings;
  moment: "draft" | "submission";
  services: readonly string[] | null;
};

export function sheetOf(figures: readonly Figure[]): Sheet {
  return new Map(figures.map((figure) => [cellKey(figure.indicator, figure.breakdown), figure]));
}

/**
 * The number a rule may reckon with; null when it is not known. What does not apply is none. Where the total is none,
 * so is each part of it that nothing was written about.
 */
export function numberIn(sheet: Sheet, key: CellKey): number | null {
  const figure = sheet.get(key);
  if (figure) return numberOf(figure);
  const { indicator, breakdown } = splitCellKey(key);
  const total = breakdown === "" ? undefined : sheet.get(indicator);
  return total && numberOf(total) === 0 ? 0 : null;
}

function numberOf(figure: Figure): number | null {
  if (figure.state === "not_applicable") return 0;
  return figure.state === "value" ? figure.value : null;
}

export type Addition = {
  /** Sum of the parts that are known. */
  known: number;
  /** Largest part that is known; null when none is. */
  largest: { key: CellKey; value: number } | null;
  /** Parts of which nothing is known. */
  unknown: readonly CellKey[];
  /** Parts something was written about, a number or not. */
  written: readonly CellKey[];
};

/** Adds up parts; `omissible` says which of them are none when nothing was written about them. */
export function addUp(sheet: Sheet, parts: readonly CellKey[], omissible: (key: CellKey) => boolean): Addition {
  let known = 0;
  let largest: Addition["largest"] = null;
  const unknown: CellKey[] = [];
  for (const key of parts) {
    const value = numberIn(sheet, key) ?? (omissible(key) && !sheet.has(key) ? 0 : null);
    if (value === null) unknown.push(key);
    else {
      known += value;
      if (!largest || value > largest.value) largest = { key, value };
    }
  }
  return { known, largest, unknown, written: parts.filter((key) => sheet.has(key)) };
}
