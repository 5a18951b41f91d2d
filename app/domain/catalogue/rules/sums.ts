import { type Finding } from "../model.ts";
import { findingAt, type Place, placesOf, uncheckedAt } from "./relations.ts";
import { type RuleInput } from "./sheet.ts";

/**
 * R1: parts add up to the whole. With parts not known it cannot be checked while the known ones stay within the
 * whole, and fails as soon as they exceed it.
 */
export function sumEquals(input: RuleInput): readonly Finding[] {
  return placesOf(input, "sum").flatMap((place) => {
    if (place.wholeValue === null) return uncheckedAt(place, { rule: "R1", key: "sum_unchecked" });
    const { known, unknown } = place.addition;
    if (known > place.wholeValue) return [mismatch(place, unknown.length > 0 ? "sum_over_already" : "sum_over")];
    if (unknown.length > 0) return uncheckedAt(place, { rule: "R1", key: "sum_unchecked" });
    return known < place.wholeValue ? [mismatch(place, "sum_under")] : [];
  });
}

function mismatch(place: Place, key: string): Finding {
  const { whole, wholeValue } = place;
  return findingAt(place, {
    rule: "R1",
    key,
    params: { whole, wholeValue: wholeValue ?? 0, sumValue: place.addition.known },
  });
}

/** R2: parts are exclusive but need not be all there is: their sum is at most the whole. */
export function sumWithin(input: RuleInput): readonly Finding[] {
  return placesOf(input, "sum_at_most").flatMap((place) => {
    const { whole, wholeValue, addition } = place;
    if (wholeValue !== null && addition.known > wholeValue) {
      return [
        findingAt(place, { rule: "R2", key: "sum_over", params: { whole, wholeValue, sumValue: addition.known } }),
      ];
    }
    const checked = wholeValue !== null && addition.unknown.length === 0;
    return checked ? [] : uncheckedAt(place, { rule: "R2", key: "sum_unchecked" });
  });
}
