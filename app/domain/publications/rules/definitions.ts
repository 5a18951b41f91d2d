import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { coalition, disclosureSettings } from "#db/reference/coalition.ts";

/** What the figures of a year meant when they were frozen. */
export function definitionsOf(year: number, codes: readonly string[]) {
  const wanted = new Set(codes);
  return catalogueOfYear(year)
    .indicators.filter(({ code }) => wanted.has(code))
    .map(({ code, version, labels, definition, unit, countBasis, disclosureClass }) => ({
      code,
      version,
      labels,
      definition,
      unit,
      countBasis,
      disclosureClass,
    }));
}

/** The rules hidden totals are decided by, kept with the release. */
export const ruleSet = { coalition: coalition.name, disclosure: disclosureSettings };

/** How totals of a year agree, on national totals only. */
export function totalsRelations(year: number) {
  return catalogueOfYear(year).relations.flatMap(({ kind, whole, parts }) =>
    kind === "carried" ? [] : [{ kind, whole, parts }],
  );
}
