import { expect, test } from "vitest";
import { defaultRuleSettings } from "#db/reference/settings.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { type Language } from "#app/i18n/languages.ts";
import { figuresOf, missingIn2022 } from "#tests/support/factories/catalogue.ts";
import { catalogueOfYear } from "../catalogue-of-year.ts";
import { describeFinding } from "../describe.ts";
import { examine } from "../examine.ts";
import { type Catalogue } from "../model.ts";
import { sheetOf } from "./sheet.ts";
import { shareFinding } from "./surprises.ts";

const catalogue = catalogueOfYear(2021);

function change(before: number, now: number, { code = "VIC.SVC.COU", asked = catalogue as Catalogue } = {}) {
  const lastYear = { year: 2020, figures: figuresOf({ [code]: before }) };
  return examine({ catalogue: asked, figures: figuresOf({ [code]: now }), lastYear, moment: "draft" });
}
const keys = (before: number, now: number) => change(before, now).map(({ key }) => key);
const said = (language: Language, before: number, now: number) =>
  change(before, now).map((finding) => describeFinding({ t: translate(language), language }, finding, catalogue));

test("a change is asked about from more than three times and a difference of ten", () => {
  expect(keys(5, 15)).toEqual([]);
  expect(keys(5, 16)).toEqual(["year_more"]);
  expect(keys(4, 13)).toEqual([]);
  expect(keys(4, 14)).toEqual(["year_more"]);
  expect(keys(15, 5)).toEqual([]);
  expect(keys(16, 5)).toEqual(["year_less"]);
  expect(keys(13, 4)).toEqual([]);
  expect(keys(100, 300)).toEqual([]);
  expect(keys(300, 100)).toEqual([]);
});

test("zero after ten or more is asked about, and so is ten or more after zero", () => {
  expect(keys(9, 0)).toEqual([]);
  expect(keys(10, 0)).toEqual(["year_service_ended"]);
  expect(keys(0, 9)).toEqual([]);
  expect(keys(0, 10)).toEqual(["year_from_zero"]);
  expect(keys(0, 0)).toEqual([]);
  expect(change(64, 0, { code: "TRN.PERS" }).map(({ key }) => key)).toEqual(["year_to_zero"]);
});

test("the question says both numbers, the year and how many times", () => {
  expect(said("ro", 7, 85)).toEqual([
    "85 este de 12 ori mai mult decât în 2020 (7). Dacă e corect, spune-ne pe scurt de ce.",
  ]);
  expect(said("ro", 3, 99)[0]).toContain("de 33 de ori mai mult");
  expect(said("ro", 10, 34)[0]).toContain("de 3,4 ori mai mult");
  expect(said("ro", 64, 0)).toEqual(["În 2020 ați raportat 64. Serviciul s-a încheiat?"]);
  expect(said("en", 7, 85)).toEqual(["85 is 12 times more than in 2020 (7). If this is right, tell us briefly why."]);
  expect(said("en", 1500, 100)[0]).toContain("100 is 15 times less than in 2020 (1,500)");
});

test("a changed definition cannot be compared with the year before", () => {
  const broken = catalogue.indicators.map((indicator) => ({ ...indicator, breaksSeries: true }));
  expect(change(7, 85, { asked: { ...catalogue, indicators: broken } })).toEqual([]);
});

test("what was not reported last year is not compared", () => {
  const figures = figuresOf({ "VIC.SVC.COU": 85 });
  for (const before of ["not_collected", "not_applicable", "blank"] as const) {
    const lastYear = { year: 2020, figures: figuresOf({ "VIC.SVC.COU": before }) };
    expect(examine({ catalogue, figures, lastYear, moment: "draft" })).toEqual([]);
  }
});

test("the coalition's own settings are followed", () => {
  const settings = { ...defaultRuleSettings, yearOnYear: { factor: 2, minDifference: 5, zeroFrom: 3 } };
  const lastYear = { year: 2020, figures: figuresOf({ "VIC.SVC.COU": 5 }) };
  const figures = figuresOf({ "VIC.SVC.COU": 11 });
  expect(examine({ catalogue, figures, lastYear, moment: "draft", settings })).toHaveLength(1);
  expect(examine({ catalogue, figures, lastYear, moment: "draft" })).toEqual([]);
});

test("a printed share is held against the figures behind it", () => {
  const input = { sheet: sheetOf(figuresOf(missingIn2022)), settings: defaultRuleSettings };
  const share = (part: string, printed: number, decimals = 0) =>
    shareFinding({ part, whole: "MIS.NEW", printed, decimals }, input);
  expect(share("MIS.NEW.RUN", 75)).toMatchObject({ rule: "R7", severity: "warning" });
  expect(share("MIS.NEW.RUN", 74)).toBeNull();
  expect(share("MIS.NEW.RUN", 74.3, 1)).toBeNull();
  expect(share("MIS.NEW.RUN", 74.4, 1)).not.toBeNull();
  expect(share("MIS.NEW.PAR", 15)).not.toBeNull();
  expect(share("MIS.WOR", 20)).toBeNull();
  expect(share("MIS.NEW.LOST", 12)).toBeNull();
  const off = share("MIS.NEW.PAR", 15);
  expect(off && describeFinding({ t: translate("ro"), language: "ro" }, off, catalogue)).toBe(
    "„Răpiri parentale internaționale”: scrie 15 %, dar 148 din 1.532 fac 9,7 %. Verifică procentul sau cifrele.",
  );
});
