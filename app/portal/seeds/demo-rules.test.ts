import { expect, test } from "vitest";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { examine } from "#app/domain/catalogue/examine.ts";
import { type Figure, splitCellKey } from "#app/domain/catalogue/model.ts";
import { demoFigures, type DemoFigures } from "#db/seed/demo-figures.ts";
import { demoOrganisations } from "#db/seed/demo.ts";

function asFigures(figures: DemoFigures): Figure[] {
  return Object.entries(figures).map(([cell, { value, qualifier }]) => {
    const answer = { state: "value" as const, value, qualifier: qualifier ?? ("exact" as const), note: null };
    return { ...splitCellKey(cell), ...answer };
  });
}

const findingsOf = (organisation: (typeof demoOrganisations)[number], year: number, newest: boolean) =>
  examine({
    catalogue: catalogueOfYear(year),
    figures: asFigures(demoFigures(organisation, year, newest)),
    lastYear: { year: year - 1, figures: asFigures(demoFigures(organisation, year - 1)) },
    moment: "submission",
    services: organisation.services,
  });

test("invented reports of any year could be sent as they are, with nothing to explain", () => {
  for (const year of [2020, 2023, 2024, 2025, 2031]) {
    for (const organisation of demoOrganisations) expect(findingsOf(organisation, year, false)).toEqual([]);
  }
});

test("in the newest year exactly one figure has to be explained", () => {
  const findings = demoOrganisations.flatMap((organisation) => findingsOf(organisation, 2025, true));
  expect(findings).toMatchObject([{ rule: "R8", severity: "warning", cells: ["VIC.SVC.REI"] }]);
});
