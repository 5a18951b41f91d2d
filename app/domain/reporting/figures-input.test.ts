import { expect, test } from "vitest";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { sectionOf } from "#app/domain/catalogue/model.ts";
import { answerCode } from "#app/domain/submissions/answers.ts";
import { rowGroups } from "#app/domain/submissions/figure-rows.ts";
import { readFigures } from "./figures-input.ts";

const section = sectionOf(catalogueOfYear(2025), "assistance");
const rows = rowGroups(section, ["VIC.SVC.DAY", "VIC.SVC.COU"]).flatMap((group) => group.rows);

function read(fields: Record<string, string>) {
  const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const { wanted, problems } = readFigures(rows, typed);
  return { answers: Object.fromEntries(wanted.map((one) => [one.cell, answerCode(one.answer)])), problems };
}

test("thousands are read in every usual form", () => {
  for (const written of ["1.234", "1 234", "1234", "1\u00a0234", "1,234"]) {
    expect(read({ "f:VIC.SVC.DAY": written, "v:VIC.SVC.DAY": "0:" }).answers).toEqual({ "VIC.SVC.DAY": "1234" });
  }
});

test("what cannot be read is named with its sentence, and everything else of the form is read", () => {
  for (const written of ["1,5", "-3", "mulți", "1000000000000", "🙂", "1.2.3"]) {
    const { answers, problems } = read({
      "f:VIC.SVC.DAY": written,
      "v:VIC.SVC.DAY": "0:",
      "f:VIC.SVC.COU": "7",
      "v:VIC.SVC.COU": "0:",
    });
    expect(answers).toEqual({ "VIC.SVC.COU": "7" });
    expect(problems).toMatchObject([{ field: "f:VIC.SVC.DAY" }]);
  }
});

test("a service that was not offered has no figures at all", () => {
  const { answers } = read({
    "s:VIC.SVC.DAY": "not_applicable",
    "f:VIC.SVC.DAY": "64",
    "v:VIC.SVC.DAY": "1:64",
    "f:VIC.SVC.DAY|AGE2=MIN": "",
    "v:VIC.SVC.DAY|AGE2=MIN": "0:",
    "f:VIC.SVC.DAY|SEX=F": "",
    "v:VIC.SVC.DAY|SEX=F": "0:",
  });
  expect(answers).toEqual({ "VIC.SVC.DAY": "x", "VIC.SVC.DAY|AGE2=MIN": "x" });
});

test("fields nobody asked for, and a field without what was seen, are not looked at", () => {
  expect(read({ "f:VIC.SVC.RES": "5", "v:VIC.SVC.RES": "0:", "f:VIC.SVC.DAY": "5" }).answers).toEqual({});
});
