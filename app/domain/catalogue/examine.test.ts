import { expect, test } from "vitest";
import { exploitedIn2022, figuresOf, missingIn2022, servicesIn2020 } from "#tests/support/factories/catalogue.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { type Language } from "#app/i18n/languages.ts";
import { catalogueOfYear } from "./catalogue-of-year.ts";
import { describeElsewhere, describeFinding } from "./describe.ts";
import { examine, isObstacle } from "./examine.ts";
import { type Examination, type Finding, sectionOf } from "./model.ts";
import { permittedRange } from "./rules/unions.ts";

const catalogue = catalogueOfYear(2022);
type Cells = Parameters<typeof figuresOf>[0];

function found(cells: Cells, more: Partial<Examination> = {}): readonly Finding[] {
  return examine({ catalogue, figures: figuresOf(cells), moment: "draft", ...more });
}
const failed = (cells: Cells, more: Partial<Examination> = {}) =>
  found(cells, more).filter(({ outcome }) => outcome === "fail");
const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
const said = (language: Language, findings: readonly Finding[]) =>
  findings.map((finding) => describeFinding({ t: translate(language), language }, finding, catalogue));

test("the families of 2022 pass as they were printed", () => {
  expect(found({ ...missingIn2022, ...exploitedIn2022, "MIS.APP": 88, "MIS.APP.PUB": 59, "MIS.APP.DIS": 29 })).toEqual(
    [],
  );
});

test("one addend changed by one is refused, with the family and both numbers", () => {
  const more = failed({ ...missingIn2022, "MIS.NEW.RUN": 1139 });
  expect(rulesOf(more)).toEqual(["R1 fail"]);
  expect(more.every(isObstacle)).toBe(true);
  expect(said("ro", more)).toEqual([
    "„Dosare noi de dispariție”: ai scris 1.532, dar părțile adunate fac 1.533 („Plecări voluntare”, „Răpiri parentale internaționale”, „Minori neînsoțiți” și încă 4). Mărește totalul sau micșorează una dintre părți.",
  ]);
  const fewer = failed({ ...exploitedIn2022, "OSE.ALL.GROO": 35 });
  expect(said("en", fewer)).toEqual([
    "‘Sexual exploitation files’: you wrote 2,189, but the parts add up to 2,188 (‘Child sexual abuse material reports’, ‘Exploitation in prostitution’, ‘Non-consensual sexting’ and 2 more). Lower the total or add what is missing.",
  ]);
});

test("every addend of both families is watched in both directions", () => {
  const families = { ...missingIn2022, ...exploitedIn2022 };
  for (const code of Object.keys(families).filter((key) => key.split(".").length === 3)) {
    for (const step of [-1, 1]) {
      const cells = { ...families, [code]: families[code as keyof typeof families] + step };
      expect(rulesOf(failed(cells)), `${code} ${step}`).toEqual(["R1 fail"]);
    }
  }
});

test("a part not collected leaves the sum unchecked until the known parts exceed the whole", () => {
  const within = found({ ...missingIn2022, "MIS.NEW.UND": "not_collected" });
  expect(rulesOf(within)).toEqual(["R1 unchecked"]);
  expect(said("ro", within)[0]).toContain("nu a putut fi verificată");
  expect(within.some(isObstacle)).toBe(false);

  const beyond = found({ ...missingIn2022, "MIS.NEW.UND": "not_collected", "MIS.NEW.RUN": 1235 });
  expect(rulesOf(beyond)).toEqual(["R1 fail"]);
  expect(said("ro", beyond)[0]).toContain("ai scris 1.532, dar părțile știute fac deja 1.533");
});

test("a part left blank or not written is not known either; one that does not apply is none", () => {
  const { "MIS.NEW.UND": _, ...unwritten } = missingIn2022;
  expect(rulesOf(found(unwritten))).toEqual(["R1 unchecked"]);
  expect(rulesOf(found({ ...missingIn2022, "MIS.NEW.UND": "blank" }))).toEqual(["R1 unchecked"]);
  expect(rulesOf(found({ ...missingIn2022, "MIS.NEW.UND": "not_applicable" }))).toEqual(["R1 fail"]);
  expect(found({ ...missingIn2022, "MIS.NEW.LOST": "not_applicable", "MIS.NEW.TPU": 0 })).toEqual([]);
});

test("parts of a total that is not known leave the sum unchecked", () => {
  expect(rulesOf(found({ ...exploitedIn2022, "OSE.ALL": "not_collected" }))).toEqual(["R1 unchecked"]);
});

test("worrying disappearances are part of the new files, whatever their kind", () => {
  expect(found({ ...missingIn2022, "MIS.WOR": 1532 })).toEqual([]);
  const beyond = failed({ ...missingIn2022, "MIS.WOR": 1533 });
  expect(rulesOf(beyond)).toEqual(["R3 fail"]);
  expect(said("ro", beyond)).toEqual([
    "„Dispariții îngrijorătoare”: ai scris 1.533 dintr-un total de 1.532 („Dosare noi de dispariție”). Mărește totalul sau micșorează partea.",
  ]);
  expect(rulesOf(found({ "MIS.NEW": "not_collected", "MIS.WOR": 3 }))).toEqual(["R3 unchecked"]);
});

test("at the head of the page and on the check page the service is named too", () => {
  const [finding] = failed({ "VIC.SVC.LEG": 5, "VIC.SVC.LEG|AGE2=MIN": 6 });
  expect(finding && describeElsewhere({ t: translate("ro"), language: "ro" }, finding, catalogue)).toMatch(
    /^„.+”: copiii \(6\) nu pot fi mai mulți decât totalul \(5\)\.$/,
  );
});

test("more children than people is refused in the words of the guide", () => {
  const cells = { "VIC.SVC.LEG": 5, "VIC.SVC.LEG|AGE2=MIN": 6 };
  expect(said("ro", failed(cells))).toEqual([
    "Ai scris 6 copii dintr-un total de 5 persoane. Mărește totalul sau micșorează numărul de copii.",
  ]);
  expect(said("en", failed(cells))).toEqual([
    "You wrote 6 children out of a total of 5 people. Raise the total or lower the number of children.",
  ]);
  expect(said("ro", failed({ "VIC.SVC.DAY": 20, "VIC.SVC.DAY|AGE2=MIN": 101 }))[0]).toContain(
    "101 copii dintr-un total de 20 de persoane",
  );
  expect(found({ "VIC.SVC.LEG": 5, "VIC.SVC.LEG|AGE2=MIN": 5 })).toEqual([]);
});

test("for the rows of 2020, different people are between 507 and 1,052", () => {
  expect(permittedRange(catalogue, figuresOf(servicesIn2020))).toEqual({ atLeast: 507, atMost: 1052 });
  for (const all of [507, 1052]) expect(found({ ...servicesIn2020, "VIC.ALL": all })).toEqual([]);
  expect(said("ro", failed({ ...servicesIn2020, "VIC.ALL": 506 }))[0]).toBe(
    "Ai scris 506 persoane, dar numai la „Reintegrare și acces pe piața muncii” sunt 507. Numărul de persoane diferite e cel puțin 507 și cel mult 1.052.",
  );
  expect(said("en", failed({ ...servicesIn2020, "VIC.ALL": 1053 }))[0]).toBe(
    "You wrote 1,053 people, but the services add up to 1,052. The number of different people is at least 507 and at most 1,052.",
  );
});

test("a service not collected opens the range above, never below", () => {
  const cells = { ...servicesIn2020, "VIC.SVC.MAT": "not_collected" } as const;
  expect(permittedRange(catalogue, figuresOf(cells))).toEqual({ atLeast: 507, atMost: null });
  expect(rulesOf(found({ ...cells, "VIC.ALL": 9000 }))).toEqual(["R4 unchecked"]);
  expect(failed({ ...cells, "VIC.ALL": 300 }).map(({ key }) => key)).toEqual(["persons_below_open"]);
  expect(permittedRange(catalogue, figuresOf({ "VIC.SVC.DAY": "blank" }))).toBeNull();
  expect(permittedRange(catalogue, figuresOf({ "VIC.SVC.DAY": 0 }))).toEqual({ atLeast: 0, atMost: 0 });
});

test("different children lie between the largest row of children and their sum", () => {
  const rows = { "VIC.SVC.DAY": 64, "VIC.SVC.DAY|AGE2=MIN": 12, "VIC.SVC.REI": 18, "VIC.SVC.REI|AGE2=MIN": 3 };
  expect(found({ ...rows, "VIC.ALL": 70, "VIC.ALL|AGE2=MIN": 15 })).toEqual([]);
  expect(rulesOf(failed({ ...rows, "VIC.ALL": 70, "VIC.ALL|AGE2=MIN": 11 }))).toEqual(["R4 fail"]);
  expect(rulesOf(failed({ ...rows, "VIC.ALL": 70, "VIC.ALL|AGE2=MIN": 16 }))).toEqual(["R4 fail"]);
});

test("new and carried over cases make up the cases of the year", () => {
  const cells = { "MIS.ALL": 8845, "MIS.NEW": 6221, "MIS.CARRY": 2624 };
  expect(found(cells)).toEqual([]);
  expect(rulesOf(failed({ ...cells, "MIS.CARRY": 2625 }))).toEqual(["R1 fail"]);
});

test("who is carried over was still being supported when last year ended", () => {
  const lastYear = { year: 2021, figures: figuresOf({ "VIC.ALL": 100, "VIC.EXIT": 60 }) };
  expect(found({ "VIC.CARRY": 40 }, { lastYear }).filter(({ key }) => key === "carried_over")).toEqual([]);
  const [warning] = failed({ "VIC.CARRY": 41 }, { lastYear });
  expect(warning).toMatchObject({ rule: "R3", severity: "warning", key: "carried_over" });
  expect(said("ro", [warning as Finding])[0]).toContain(
    "ai scris 41, dar la sfârșitul lui 2021 mai erau în sprijin cel mult 40",
  );
});

test("a breakdown adds up to its total, unknown included", () => {
  const sexes = { "VIC.ALL": 10, "VIC.ALL|SEX=F": 6, "VIC.ALL|SEX=M": 3, "VIC.ALL|SEX=X": 0, "VIC.ALL|SEX=U": 1 };
  expect(found(sexes)).toEqual([]);
  expect(said("ro", failed({ ...sexes, "VIC.ALL|SEX=U": 0 }))[0]).toBe(
    "„Persoane asistate, fiecare o dată”: ai scris 10, dar împărțirea după sex face 9. Pune restul la „necunoscut” sau corectează totalul.",
  );
  expect(failed({ ...sexes, "VIC.ALL|SEX=U": 2 }).map(({ key }) => key)).toEqual(["dimension_over"]);
  expect(rulesOf(found({ ...sexes, "VIC.ALL|SEX=U": "not_collected" }))).toEqual(["R5 unchecked"]);
});

test("crossed breakdowns add up in each direction", () => {
  const crossed = { "VIC.SVC.DAY": 5, "VIC.SVC.DAY|SEX=F": 3, "VIC.SVC.DAY|AGE2=MIN": 2 };
  expect(found({ ...crossed, "VIC.SVC.DAY|SEX=F|AGE2=MIN": 2 })).toEqual([]);
  const beyond = failed({ ...crossed, "VIC.SVC.DAY|SEX=F|AGE2=MIN": 3 });
  expect(beyond.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ["VIC.SVC.DAY|SEX=F|AGE2=MIN", "VIC.SVC.DAY|AGE2=MIN"],
  ]);
});

test("domestic work lies within forced labour and is not added beside it", () => {
  const forms = { "VIC.ALL.VICT": 9, "VIC.ALL.VICT|FORM=LAB": 9, "VIC.ALL.VICT|FORM=DOM": 4 };
  expect(found(forms)).toEqual([]);
  expect(rulesOf(failed({ ...forms, "VIC.ALL.VICT|FORM=DOM": 10 }))).toEqual(["R3 fail"]);
});

test("age groups fit into children and adults", () => {
  const ages = {
    "VIC.ALL": 12,
    "VIC.ALL|AGE2=MIN": 5,
    "VIC.ALL|AGE5=0-11": 1,
    "VIC.ALL|AGE5=12-15": 2,
    "VIC.ALL|AGE5=16-17": 2,
  };
  expect(failed(ages)).toEqual([]);
  const beyond = failed({ ...ages, "VIC.ALL|AGE5=16-17": 3 });
  expect(rulesOf(beyond)).toEqual(["R6 fail"]);
  expect(said("ro", beyond)[0]).toContain("ai scris 5, dar cifrele după grupă de vârstă fac 6");
  expect(failed({ ...ages, "VIC.ALL|AGE5=16-17": 1 }).map(({ key }) => key)).toEqual(["nest_under"]);
});

test("the audiences that are specialists make up the specialists trained", () => {
  const trained = { "TRN.PERS": 30, "TRN.PERS.SPEC": 20, "TRN.PERS.GEN": 10, "TRN.PERS|AUD=POL": 20 };
  expect(failed(trained)).toEqual([]);
  expect(rulesOf(failed({ ...trained, "TRN.PERS|AUD=POL": 21 }))).toEqual(["R1 fail"]);
});

test("people with several statuses are refused under each sex as in all", () => {
  const cells = {
    "VIC.ALL": 9,
    "VIC.ALL|SEX=F": 2,
    "VIC.ALL.VICT": 9,
    "VIC.ALL.VICT|SEX=F": 3,
    "VIC.ALL.RISK": 0,
    "VIC.ALL.FAM": 0,
  };
  expect(rulesOf(failed(cells))).toEqual(["R1 fail"]);
});

test("when a report is sent, a declared service may not be blank, and zero is an answer", () => {
  const services = ["VIC.SVC.DAY"];
  const sent = { moment: "submission", services } as const;
  expect(found({ "VIC.SVC.DAY": "blank" }, { moment: "draft", services })).toEqual([]);
  const missing = failed({ "VIC.SVC.DAY": "blank", "VIC.ALL": 0 }, sent);
  expect(rulesOf(missing)).toEqual(["R9 fail"]);
  expect(said("ro", missing)).toEqual(["Lipsește totalul la „Centre de zi”. Scrie 0 sau bifează „nu am oferit”."]);
  expect(failed({ "VIC.ALL": 0 }, sent).map(({ cells }) => cells)).toEqual([["VIC.SVC.DAY"]]);
  for (const answer of [0, "not_collected", "not_applicable"] as const) {
    expect(failed({ "VIC.SVC.DAY": answer, "VIC.ALL": 0 }, sent), String(answer)).toEqual([]);
  }
  expect(failed({ "VIC.SVC.DAY": 4 }, sent).map(({ key }) => key)).toEqual(["blank_persons"]);
  expect(failed({}, { moment: "submission", services: [] })).toEqual([]);
});

test("more people than the places could take in turn is a question", () => {
  expect(found({ "VIC.SVC.RES": 120, "CAP.BED": 10 })).toEqual([]);
  expect(failed({ "VIC.SVC.RES": 121, "CAP.BED": 10 })).toMatchObject([{ rule: "R10", severity: "warning" }]);
});

test("more participants in a session than fit in a room is a question", () => {
  expect(found({ "PRV.DIR": 600, "PRV.SESS": 2 })).toEqual([]);
  expect(failed({ "PRV.DIR": 601, "PRV.SESS": 2 })).toMatchObject([{ rule: "R11", severity: "warning" }]);
});

test("a figure is a whole number of its unit", () => {
  for (const value of [-1, 1.5, Number.NaN, 1e12]) {
    expect(rulesOf(failed({ "PRV.ONL": value })), String(value)).toEqual(["R12 fail"]);
  }
});

test("figures that count different things are never added", () => {
  const relation = { id: "x", kind: "sum", whole: "PRV.REACH", parts: ["PRV.DIR", "PRV.ONL"], fromYear: 2000 } as const;
  const mixed = { ...catalogue, relations: [relation] };
  expect(rulesOf(found({}, { catalogue: mixed }))).toEqual(["R12 fail"]);
});

test("an estimate stands only where estimates are made", () => {
  const as = (indicator: string, qualifier: "exact" | "approximate") =>
    examine({
      catalogue,
      figures: figuresOf({ [indicator]: 700 }).map((figure) => ({ ...figure, qualifier })),
      moment: "draft",
    }).filter(({ rule }) => rule === "R13");
  expect(as("PRV.ONL", "approximate")).toEqual([]);
  expect(as("PRV.CAMP", "approximate")).toEqual([]);
  expect(as("VIC.SVC.DAY", "approximate")).toMatchObject([{ severity: "error", key: "estimate_not_allowed" }]);
  expect(as("PRV.CAMP", "exact")).toMatchObject([{ severity: "warning", key: "estimate_expected" }]);
});

test("parts that need not be all there is stay within the whole", () => {
  const relation = {
    id: "x",
    kind: "sum_at_most",
    whole: "MIS.NEW",
    parts: ["MIS.NEW.RUN", "MIS.NEW.PAR"],
    fromYear: 2000,
  } as const;
  const loose = { ...catalogue, relations: [relation] };
  expect(found({ "MIS.NEW": 9, "MIS.NEW.RUN": 5, "MIS.NEW.PAR": 3 }, { catalogue: loose })).toEqual([]);
  expect(rulesOf(found({ "MIS.NEW": 7, "MIS.NEW.RUN": 5, "MIS.NEW.PAR": 3 }, { catalogue: loose }))).toEqual([
    "R2 fail",
  ]);
  expect(rulesOf(found({ "MIS.NEW": 7, "MIS.NEW.RUN": 5 }, { catalogue: loose }))).toEqual(["R2 unchecked"]);
});

test("a page with one section of the catalogue says the same of that section", () => {
  const cells = { ...missingIn2022, "MIS.NEW.RUN": 1139, "VIC.ALL": 3, "VIC.NEW": 4 };
  const carried = JSON.parse(JSON.stringify(sectionOf(catalogue, "missing_children"))) as typeof catalogue;
  expect(found(cells, { catalogue: carried })).toEqual(found(cells).filter(({ cells: [at] }) => at === "MIS.NEW"));
});
