import { expect, test } from "vitest";
import en from "#app/i18n/en/catalogue.ts";
import ro from "#app/i18n/ro/catalogue.ts";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { figuresOf } from "#tests/support/factories/catalogue.ts";
import { sections, units } from "#db/reference/catalogue-types.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { catalogueOfYear } from "./catalogue-of-year.ts";
import { describeFact, describeFinding, describeFileProblem, nameCell, sayCount } from "./describe.ts";
import { examine } from "./examine.ts";
import { type Finding, figureQualifiers, figureStates } from "./model.ts";

const catalogue = catalogueOfYear(2025);
const inRomanian = { t: translate("ro"), language: "ro" } as const;

test("every finding has a sentence in both languages with nothing left to fill in", () => {
  expect(Object.keys(en.findings)).toEqual(Object.keys(ro.findings));
  const params = {
    whole: "VIC.SVC.DAY",
    part: "VIC.SVC.DAY|AGE2=MIN",
    cell: "VIC.SVC.DAY",
    dimension: "SEX",
    wholeValue: 1,
    partValue: 2,
    sumValue: 3,
    value: 4,
    lastValue: 5,
    times: 6,
    year: 2024,
    beds: 7,
    sessions: 8,
    printedShare: 75,
    computedShare: 74.3,
  };
  for (const language of languages) {
    for (const key of Object.keys(ro.findings)) {
      const finding: Finding = { rule: "R1", severity: "error", outcome: "fail", cells: [], key, params };
      const sentence = describeFinding({ t: translate(language), language }, finding, catalogue);
      expect(sentence, `${language} ${key}`).not.toMatch(/\{\{|\}\}|VIC\.|undefined/);
      expect(sentence, `${language} ${key}`).toMatch(/[.?]$/);
      const fact = describeFact(
        { t: translate(language), language },
        { ...finding, cells: ["VIC.SVC.DAY"] },
        catalogue,
      );
      expect(fact, `${language} ${key}`).not.toMatch(/\{\{|\}\}|VIC\.|undefined/);
    }
  }
});

test("a warning that was answered is said without its question, and with the name of its figure", () => {
  const lastYear = { year: 2024, figures: figuresOf({ "VIC.SVC.DAY": 7 }) };
  const [finding] = examine({ catalogue, figures: figuresOf({ "VIC.SVC.DAY": 85 }), lastYear, moment: "draft" });
  expect(finding && describeFinding(inRomanian, finding, catalogue)).toBe(
    "85 este de 12 ori mai mult decât în 2024 (7). Dacă e corect, spune-ne pe scurt de ce.",
  );
  expect(finding && describeFact(inRomanian, finding, catalogue)).toBe(
    "„Centre de zi”: 85 este de 12 ori mai mult decât în 2024 (7).",
  );
  expect(Object.keys(en.facts)).toEqual(Object.keys(ro.facts));
  const asks = Object.entries(ro.findings).filter(([, said]) => /spune-ne|\?$/.test(said));
  expect(Object.keys(ro.facts)).toEqual(expect.arrayContaining(asks.map(([key]) => key)));
  for (const said of [...Object.values(ro.facts), ...Object.values(en.facts)]) {
    expect(said).not.toMatch(/\?|spune-ne|tell us/);
  }
});

test("every reason of a file has a sentence in both languages", () => {
  expect(Object.keys(en.file)).toEqual(Object.keys(ro.file));
  expect(Object.keys(en.reading)).toEqual(Object.keys(ro.reading));
  expect(describeFileProblem(inRomanian, { line: null, code: "too_many_rows", params: { limit: 5000 } })).toBe(
    "Fișierul are prea multe rânduri. Cel mult 5.000.",
  );
});

test("counts are said in the grammar of the language", () => {
  const said = [0, 1, 2, 19, 20, 101, 120].map((count) => sayCount(inRomanian, count, "person"));
  expect(said).toEqual([
    "0 persoane",
    "1 persoană",
    "2 persoane",
    "19 persoane",
    "20 de persoane",
    "101 persoane",
    "120 de persoane",
  ]);
  expect(sayCount({ t: translate("en"), language: "en" }, 1532, "case")).toBe("1,532 files");
});

test("sections, units, states and qualifiers have their words", () => {
  for (const language of languages) {
    const t = translate(language);
    for (const section of sections) expect(sayKey(t, `catalogue:sections.${section}`)).toBeTruthy();
    for (const unit of units) {
      expect(sayKey(t, `catalogue:units.${unit}`)).toBeTruthy();
      expect(sayCount({ t, language }, 20, unit)).toMatch(/20/);
    }
    for (const state of figureStates) expect(sayKey(t, `catalogue:states.${state}`)).toBeTruthy();
    for (const qualifier of figureQualifiers) expect(sayKey(t, `catalogue:qualifiers.${qualifier}`)).toBeTruthy();
  }
});

test("a cell is named with what divides it, and an unknown one by its key", () => {
  expect(nameCell("ro", "VIC.SVC.DAY|SEX=F|AGE2=MIN", catalogue)).toBe("Centre de zi (feminin, copii, sub 18 ani)");
  expect(nameCell("en", "TRN.PERS|AUD=POL", catalogue)).toBe("Persons trained (police)");
  expect(nameCell("en", "XXX.YYY", catalogue)).toBe("XXX.YYY");
});

test("an unknown total is said to be unknown", () => {
  const figures = figuresOf({ "MIS.NEW": "not_collected", "MIS.NEW.RUN": 4 });
  const [finding] = examine({ catalogue, figures, moment: "draft" });
  expect(finding && describeFinding(inRomanian, finding, catalogue)).toBe(
    "„Dosare noi de dispariție” nu e știut, așa că părțile lui nu au putut fi verificate: „Plecări voluntare”, „Răpiri parentale internaționale”, „Minori neînsoțiți” și încă 4.",
  );
});

test("two sums of one total say which parts each of them adds, so nobody reads the same sentence twice", () => {
  const parts = { "VIC.ALL.VICT": 3, "VIC.ALL.RISK": 2, "VIC.ALL.FAM": 1, "VIC.NEW": 4, "VIC.CARRY": 2 };
  const said = examine({ catalogue, figures: figuresOf({ "VIC.ALL": 9, ...parts }), moment: "draft" })
    .filter(({ rule }) => rule === "R1")
    .map((finding) => describeFinding(inRomanian, finding, catalogue));
  expect(said).toEqual([
    "„Persoane asistate, fiecare o dată”: ai scris 9, dar părțile adunate fac 6 („Victime asistate”, „Persoane la risc” și „Membri de familie”). Micșorează totalul sau adaugă ce lipsește.",
    "„Persoane asistate, fiecare o dată”: ai scris 9, dar părțile adunate fac 6 („Persoane noi în acest an” și „Persoane preluate din anul anterior”). Micșorează totalul sau adaugă ce lipsește.",
  ]);
});

test("no two relations of the catalogue are said in the same words", () => {
  for (const language of languages) {
    const said = catalogue.relations.flatMap(({ whole, parts, kind }) => {
      const cells = [whole, ...parts];
      const params = { whole, wholeValue: 9, sumValue: 6 };
      const finding: Finding = { rule: "R1", severity: "error", outcome: "fail", cells, key: "sum_under", params };
      return kind === "sum" ? [describeFinding({ t: translate(language), language }, finding, catalogue)] : [];
    });
    expect(new Set(said).size).toBe(said.length);
  }
});
