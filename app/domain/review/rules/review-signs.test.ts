import { assert, constant, constantFrom, integer, option, property, record, subarray, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { isFigureSection } from "#app/domain/submissions/sections.ts";
import { sectionsAsked, weighSection } from "#app/domain/submissions/section-status.ts";
import { contentOf } from "#app/domain/submissions/signs.ts";
import { findingsOf, signsByFigure } from "./review-signs.ts";

const catalogue = catalogueOfYear(2025);
const cells = catalogue.indicators.flatMap(({ code, dimensions }) => [
  { indicator: code, breakdown: "" },
  ...dimensions.flatMap(({ code: dimension, values }) =>
    values.map(({ code: value }) => ({ indicator: code, breakdown: `${dimension}=${value}` })),
  ),
]);

const figure = record({
  cell: constantFrom(...cells),
  value: option(integer({ min: 0, max: 120 })),
  explanation: option(constant("Am deschis un centru nou.")),
});
const figures = uniqueArray(figure, {
  maxLength: 60,
  selector: ({ cell }) => `${cell.indicator}|${cell.breakdown}`,
}).map((all) =>
  all.map(({ cell, value, explanation }) => {
    const state = value === null ? ("not_collected" as const) : ("value" as const);
    return { ...cell, state, value, qualifier: "exact" as const, note: null, explanation };
  }),
);

test("the reviewer sees exactly the signs the reporter was shown, section by section", () => {
  const services = subarray(["VIC.SVC.DAY", "VIC.SVC.RES", "VIC.SVC.COU", "MIS.NEW", "ONL.REP"]);
  assert(
    property(figures, figures, services, (now, before, offered) => {
      const written = { year: 2025, figures: now, texts: [], trainings: 0, detailsConfirmed: true };
      const content = contentOf({ ...written, services: offered, before });
      const shown = sectionsAsked(content)
        .filter(isFigureSection)
        .flatMap((section) => {
          const { errors, toCheck, explained } = weighSection(content, section, "draft");
          return [...errors, ...toCheck, ...explained];
        });
      const seen = [...signsByFigure(findingsOf(content), content.cells).values()].flat();
      const said = (findings: typeof shown) => findings.map((finding) => JSON.stringify(finding)).sort();
      expect(said(seen)).toEqual(said(shown));
    }),
    { numRuns: 200 },
  );
});
