import { type Catalogue, cellKey, type CellKey, type Figure, type Finding } from "../model.ts";
import { findingAt, type Place, placeAt, placesOf, type Stated, uncheckedAt } from "./relations.ts";
import { type RuleInput, sheetOf } from "./sheet.ts";

/** `atMost` is null when some part is not known, so that nothing bounds the number from above. */
export type PermittedRange = { atLeast: number; atMost: number | null };

/** R4: people behind overlapping rows are at least the largest row and at most the sum of all. */
export function unions(input: RuleInput): readonly Finding[] {
  return placesOf(input, "union").flatMap((place) => {
    const { addition, wholeValue } = place;
    if (wholeValue === null) return uncheckedAt(place, { rule: "R4", key: "union_unchecked" });
    if (addition.largest && wholeValue < addition.largest.value) return [outside(place, input, "below")];
    if (addition.unknown.length > 0) return uncheckedAt(place, { rule: "R4", key: "union_unchecked" });
    return wholeValue > addition.known ? [outside(place, input, "above")] : [];
  });
}

function outside(place: Place, input: RuleInput, side: "below" | "above"): Finding {
  const { whole, addition, relation } = place;
  const wholeValue = place.wholeValue ?? 0;
  const largest = addition.largest ?? { key: whole, value: 0 };
  const asked = input.catalogue.indicators.find(({ code }) => code === relation.whole);
  const subject = asked?.distinctPersons && !place.divided ? "persons" : "union";
  const key = side === "below" && addition.unknown.length > 0 ? `${subject}_below_open` : `${subject}_${side}`;
  const params = { whole, wholeValue, part: largest.key, partValue: largest.value, sumValue: addition.known };
  return findingAt(place, { rule: "R4", key, params });
}

/**
 * What the number of different people may be, from the services written so far: at least the largest, at most their
 * sum. Null while no service has a number. `whole` names the question, `VIC.ALL` unless said otherwise.
 */
export function permittedRange(
  catalogue: Pick<Catalogue, "relations">,
  figures: readonly Figure[],
  whole: CellKey = "VIC.ALL",
): PermittedRange | null {
  const relation = catalogue.relations.find(
    (candidate): candidate is Stated => candidate.kind === "union" && cellKey(candidate.whole) === whole,
  );
  if (!relation) return null;
  const sheet = sheetOf(figures);
  const { addition } = placeAt(relation, "", sheet);
  const numbered = addition.written.some((key) => sheet.get(key)?.state === "value");
  if (!numbered || !addition.largest) return null;
  return { atLeast: addition.largest.value, atMost: addition.unknown.length > 0 ? null : addition.known };
}
