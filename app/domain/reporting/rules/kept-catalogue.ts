import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Catalogue } from "#app/domain/catalogue/model.ts";

const kept = new Map<number, Catalogue>();

/** The catalogue of a year, made once: it is reference data and never changes while the portal runs. */
export function keptCatalogue(year: number): Catalogue {
  const known = kept.get(year);
  if (known) return known;
  const made = catalogueOfYear(year);
  kept.set(year, made);
  return made;
}
