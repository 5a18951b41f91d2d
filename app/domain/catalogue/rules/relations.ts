import { type Relation } from "#db/reference/catalogue-types.ts";
import { cellKey, type CellKey, type Finding } from "../model.ts";
import { type Addition, addUp, numberIn, type RuleInput, type Sheet } from "./sheet.ts";

export type Stated = Exclude<Relation, { kind: "carried" }>;

/** A relation at a total, or at one breakdown of its whole and of all its parts. */
export type Place = {
  relation: Stated;
  whole: CellKey;
  parts: readonly CellKey[];
  wholeValue: number | null;
  addition: Addition;
  /** True where the relation is looked at below the totals. */
  divided: boolean;
};

/** Every place where a relation of a kind was claimed: something is written about the whole and about a part. */
export function placesOf(input: RuleInput, kind: Stated["kind"]): readonly Place[] {
  return input.catalogue.relations
    .filter((relation): relation is Stated => relation.kind === kind)
    .flatMap((relation) =>
      breakdownsOf(relation, input.sheet)
        .filter((at) => input.sheet.has(cellKey(relation.whole, at)))
        .map((at) => placeAt(relation, at, input.sheet)),
    )
    .filter(({ addition }) => addition.written.length > 0);
}

export function placeAt(relation: Stated, breakdown: string, sheet: Sheet): Place {
  const at = (key: CellKey) => (breakdown === "" ? key : cellKey(key, breakdown));
  const parts = relation.parts.map(at);
  const left = relation.omissible;
  const omissible = left === "all" ? () => true : (key: CellKey) => left?.some((code) => at(code) === key) ?? false;
  return {
    relation,
    whole: at(relation.whole),
    parts,
    wholeValue: numberIn(sheet, at(relation.whole)),
    addition: addUp(sheet, parts, omissible),
    divided: breakdown !== "",
  };
}

/**
 * Totals always. Below them: a union only for children, since other cuts of one person may differ between services;
 * everything else wherever whole and part are both divided the same way.
 */
function breakdownsOf(relation: Stated, sheet: Sheet): readonly string[] {
  if ([relation.whole, ...relation.parts].some((key) => key.includes("|"))) return [""];
  const breakdowns = dividedIn(sheet).get(relation.whole) ?? [];
  return ["", ...(relation.kind === "union" ? breakdowns.filter((at) => at === "AGE2=MIN") : breakdowns)];
}

type Breakdowns = ReadonlyMap<string, readonly string[]>;

/** By indicator, how it is divided on a sheet; found once for each sheet. */
const dividedOn = new WeakMap<Sheet, Breakdowns>();

function dividedIn(sheet: Sheet): Breakdowns {
  const known = dividedOn.get(sheet);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const { indicator, breakdown } of sheet.values()) {
    if (breakdown !== "") found.set(indicator, [...(found.get(indicator) ?? []), breakdown]);
  }
  dividedOn.set(sheet, found);
  return found;
}

type Said = Pick<Finding, "rule" | "key" | "params"> & { outcome?: Finding["outcome"]; cells?: readonly CellKey[] };

export function findingAt(place: Place, said: Said): Finding {
  return {
    severity: place.relation.severity ?? "error",
    outcome: "fail",
    cells: [place.whole, ...place.parts],
    ...said,
  };
}

/** The rule could not be checked. Below the totals this is said only when all parts are written. */
export function uncheckedAt(place: Place, said: Pick<Finding, "rule" | "key">): readonly Finding[] {
  if (place.divided && place.addition.written.length < place.parts.length) return [];
  const { whole, wholeValue, addition } = place;
  if (wholeValue === null) {
    return [findingAt(place, { rule: said.rule, key: "whole_unchecked", outcome: "unchecked", params: { whole } })];
  }
  const params = { whole, wholeValue, sumValue: addition.known };
  return [findingAt(place, { ...said, outcome: "unchecked", params })];
}
