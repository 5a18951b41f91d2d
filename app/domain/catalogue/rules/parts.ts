import { type Finding } from "../model.ts";
import { findingAt, type Place, placesOf } from "./relations.ts";
import { numberIn, type RuleInput, type Sheet } from "./sheet.ts";

/** R3: what is "of which" is at most the whole. Parts may overlap, so each is looked at alone. */
export function ofWhich(input: RuleInput): readonly Finding[] {
  return placesOf(input, "of_which").flatMap((place) =>
    place.addition.written.flatMap((part) => partWithin(place, part, input.sheet)),
  );
}

function partWithin(place: Place, part: string, sheet: Sheet): readonly Finding[] {
  const { whole, wholeValue } = place;
  const partValue = numberIn(sheet, part);
  const cells = [part, whole];
  if (wholeValue !== null && partValue !== null) {
    if (partValue <= wholeValue) return [];
    return [findingAt(place, { rule: "R3", key: "part_over", cells, params: { whole, wholeValue, part, partValue } })];
  }
  if (place.divided) return [];
  const params = { whole, part };
  return [findingAt(place, { rule: "R3", key: "part_unchecked", outcome: "unchecked", cells, params })];
}

/** Of which, over two years: who is carried over was still being assisted when last year ended. A warning. */
export function carriedOver(input: RuleInput): readonly Finding[] {
  const before = input.lastYear;
  if (!before) return [];
  return input.catalogue.relations.flatMap((relation): readonly Finding[] => {
    const [part] = relation.parts;
    if (relation.kind !== "carried" || !part) return [];
    const partValue = numberIn(input.sheet, part);
    const assisted = numberIn(before.sheet, relation.whole);
    const left = numberIn(before.sheet, relation.less);
    if (partValue === null || assisted === null || left === null) return [];
    const wholeValue = Math.max(0, assisted - left);
    if (partValue <= wholeValue) return [];
    const params = { part, partValue, wholeValue, year: before.year };
    const severity = relation.severity ?? "error";
    return [{ rule: "R3", severity, outcome: "fail", cells: [part], key: "carried_over", params }];
  });
}
