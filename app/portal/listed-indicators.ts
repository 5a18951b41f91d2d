import { type Words } from "#db/reference/catalogue-types.ts";
import { indicators } from "#db/reference/indicators.ts";

export type ListedIndicator = {
  code: string;
  section: string;
  unit: string;
  countBasis: string;
  disclosureClass: string;
  dimensions: readonly string[];
  labels: Words;
};

/** What can stand in the first column of a figures file, as the newest version defines it, in the catalogue's order. */
export function listedIndicators(): ListedIndicator[] {
  return indicators.flatMap(({ code, section, unit, countBasis, disclosureClass, versions }) => {
    const newest = versions.at(-1);
    if (!newest) return [];
    const { dimensions, labels } = newest;
    return [{ code, section, unit, countBasis, disclosureClass, dimensions, labels }];
  });
}
