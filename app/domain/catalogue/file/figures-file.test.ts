import * as fc from "fast-check";
import { expect, test } from "vitest";
import { translate } from "#app/i18n/translate.server.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { exploitedIn2022, figuresOf, missingIn2022 } from "#tests/support/factories/catalogue.ts";
import { catalogueOfYear } from "../catalogue-of-year.ts";
import { describeFileProblem } from "../describe.ts";
import { cellKey, type Figure } from "../model.ts";
import { checkFiguresFile, readFiguresFile, writeFiguresFile } from "./figures-file.server.ts";

const catalogue = catalogueOfYear(2022);
const head = "indicator,breakdown,state,value,qualifier,note";
const read = (...rows: string[]) => readFiguresFile([head, ...rows].join("\n"), catalogue);
const codes = (...rows: string[]) => read(...rows).problems.map(({ line, code }) => `${line} ${code}`);
const said = (...rows: string[]) =>
  read(...rows).problems.map((problem) => describeFileProblem({ t: translate("ro"), language: "ro" }, problem));

test("the file of 2022 is read and agrees; one addend changed by one does not", () => {
  const file = writeFiguresFile(figuresOf({ ...missingIn2022, ...exploitedIn2022 }));
  const asked = { catalogue, moment: "draft" } as const;
  expect(checkFiguresFile(file, asked)).toMatchObject({ problems: [], findings: [] });
  expect(checkFiguresFile(file.replace("1138", "1137"), asked).findings).toMatchObject([
    { rule: "R1", outcome: "fail" },
  ]);
  expect(checkFiguresFile(file.replace("314", "1533"), asked).findings).toMatchObject([
    { rule: "R3", outcome: "fail" },
  ]);
});

test("semicolon, comma and tab, mark and spreadsheet line ends are all read", () => {
  const rows = [head.split(","), ["VIC.SVC.DAY", "AGE2=MIN|SEX=F", "value", "1.234", "", ""]];
  for (const mark of [";", ",", "\t"]) {
    for (const start of ["", "\uFEFF"]) {
      const text = start + rows.map((row) => row.join(mark)).join("\r\n");
      for (const file of [text, Buffer.from(text)]) {
        expect(readFiguresFile(file, catalogue)).toMatchObject({
          problems: [],
          figures: [{ indicator: "VIC.SVC.DAY", breakdown: "SEX=F|AGE2=MIN", state: "value", value: 1234 }],
        });
      }
    }
  }
});

test("columns may stand in another order, and the last two may be left out", () => {
  const text = "VALUE;state;Indicator;breakdown\n7;value;VIC.SVC.DAY;\n";
  expect(readFiguresFile(text, catalogue).figures).toEqual([
    { indicator: "VIC.SVC.DAY", breakdown: "", state: "value", value: 7, qualifier: "exact", note: null },
  ]);
});

test("a heading that is not one names the columns", () => {
  const code = (text: string) => readFiguresFile(text, catalogue).problems.map((problem) => problem.code);
  expect(code("VIC.SVC.DAY,,value,7,,")).toEqual(["header_missing"]);
  expect(code("indicator,state,value\n")).toEqual(["column_missing"]);
  expect(code(`${head},name\n`)).toEqual(["column_unknown"]);
  expect(code(`${head},note\n`)).toEqual(["column_twice"]);
  expect(code(" \n\n")).toEqual(["empty"]);
  expect(code("")).toEqual(["empty"]);
});

test("each row that cannot be taken says its line and why", () => {
  expect(codes("VIC.SVC.XXX,,value,1,,")).toEqual(["2 indicator_unknown"]);
  expect(codes(",,value,1,,")).toEqual(["2 indicator_missing"]);
  expect(codes("ORG.N,,value,23,,")).toEqual(["2 indicator_not_reported"]);
  expect(codes("VIC.SVC.DAY,,value,1,,", "VIC.SVC.DAY,,value,2,,")).toEqual(["3 row_twice"]);
  expect(codes("VIC.SVC.DAY,SEX=F|AGE2=MIN,value,1,,", "VIC.SVC.DAY,AGE2=MIN|SEX=F,value,1,,")).toEqual([
    "3 row_twice",
  ]);
  expect(codes("VIC.SVC.DAY,SEX,value,1,,")).toEqual(["2 breakdown_malformed"]);
  expect(codes("VIC.SVC.DAY,SEX=Q,value,1,,")).toEqual(["2 dimension_value_unknown"]);
  expect(codes("VIC.SVC.MED,SEX=F,value,1,,")).toEqual(["2 dimension_not_here"]);
  expect(codes("VIC.SVC.DAY,SEX=F|SEX=M,value,1,,")).toEqual(["2 dimension_twice"]);
  expect(codes("VIC.ALL,AGE5=0-11|AGE2=MIN,value,1,,")).toEqual(["2 ages_twice"]);
  expect(codes("VIC.SVC.DAY,,,1,,")).toEqual(["2 state_missing"]);
  expect(codes("VIC.SVC.DAY,,blank,,,")).toEqual(["2 state_unknown"]);
  expect(codes("VIC.SVC.DAY,,value,,,")).toEqual(["2 value_missing"]);
  expect(codes("VIC.SVC.DAY,,not_collected,0,,")).toEqual(["2 value_unexpected"]);
  expect(codes("VIC.SVC.DAY,,value,1,approximate,")).toEqual(["2 qualifier_not_allowed"]);
  expect(codes("PRV.CAMP,,value,1,about,")).toEqual(["2 qualifier_unknown"]);
  expect(codes("PRV.CAMP,,not_collected,,at_least,")).toEqual(["2 qualifier_without_value"]);
  expect(codes("PRV.CAMP,,value,1,at_least,")).toEqual([]);
  expect(codes("VIC.SVC.DAY,,value")).toEqual(["2 row_columns"]);
  expect(codes("VIC.SVC.DAY,,value,1,,,,")).toEqual(["2 row_columns"]);
  expect(codes(`VIC.SVC.DAY,,value,1,,${"a".repeat(2001)}`)).toEqual(["2 note_too_long"]);
});

test("a value that is no count is refused with the reason a form would give", () => {
  expect(said('VIC.SVC.DAY,,value,"1,5",,')).toEqual(["Linia 2: „1,5”: Scrie un număr întreg de persoane."]);
  expect(said("MIS.NEW,,value,1000000000000,,")[0]).toContain("999.999.999");
  expect(codes("VIC.SVC.DAY,,value,-3,,", "VIC.SVC.COU,,value,🙂,,")).toEqual(["2 value_unread", "3 value_unread"]);
});

test("rows are found again by line, also after a note over several lines", () => {
  expect(codes('VIC.SVC.DAY,,value,1,,"one\ntwo"', "", "VIC.SVC.COU,,value,x,,")).toEqual(["5 value_unread"]);
  expect(read('VIC.SVC.DAY,,value,1,,"one\ntwo"', "VIC.SVC.COU,,value,2,,").lines).toEqual(
    new Map([
      ["VIC.SVC.DAY", 2],
      ["VIC.SVC.COU", 4],
    ]),
  );
});

test("a quotation mark never closed, and rows without end, are refused", () => {
  expect(codes('VIC.SVC.DAY,,value,1,,"open')[0]).toContain("quotes");
  expect(codes(`VIC.SVC.DAY,,value,1,,${"a".repeat(30_000)}`)[0]).toContain("row_too_long");
  expect(codes(...Array.from({ length: 5001 }, () => "VIC.SVC.DAY,,value,1,,"))).toEqual(["null too_many_rows"]);
  expect(readFiguresFile("a".repeat(5_000_001), catalogue).problems).toMatchObject([{ code: "too_large" }]);
});

test("a file in the old Windows letters is refused rather than misread", () => {
  const bytes = Buffer.from(`${head}\nVIC.SVC.DAY,,value,1,,re\xbainut\n`, "latin1");
  expect(readFiguresFile(bytes, catalogue).problems).toMatchObject([{ line: null, code: "not_utf8" }]);
  expect(readFiguresFile(Buffer.from(`\uFEFF${head}`, "utf16le"), catalogue).problems).toMatchObject([
    { code: "not_utf8" },
  ]);
});

test("notes keep Romanian letters with the comma below and never run as formulas", () => {
  expect(read("VIC.SVC.DAY,,value,1,,şi ţară").figures[0]?.note).toBe("și țară");
  const [figure] = figuresOf({ "VIC.SVC.DAY": 1 });
  const written = writeFiguresFile([{ ...(figure as Figure), note: "=HYPERLINK(1)" }]);
  expect(written).toContain("'=HYPERLINK(1)");
  expect(readFiguresFile(written, catalogue).figures[0]?.note).toBe("=HYPERLINK(1)");
});

test("blanks are left out of a file", () => {
  expect(writeFiguresFile(figuresOf({ "VIC.SVC.DAY": "blank" })).trimEnd()).toBe(`\uFEFF${head.replaceAll(",", ";")}`);
});

const reported = catalogue.indicators.filter(({ asked }) => asked === "service" || asked === "always");
const figure = fc
  .record({
    indicator: fc.constantFrom(...reported),
    state: fc.constantFrom("value", "not_collected", "not_applicable"),
    value: fc.integer({ min: 0, max: 999_999_999 }),
    qualifier: fc.constantFrom("exact", "at_least", "approximate"),
    note: fc.option(fc.string({ unit: "grapheme", maxLength: 40 }), { nil: null }),
    cut: fc.nat(),
  })
  .map(({ indicator, state, value, qualifier, note, cut }): Figure => {
    const dimension = indicator.dimensions[cut % Math.max(1, indicator.dimensions.length)];
    const chosen = dimension && cut % 2 === 0 ? dimension.values[cut % dimension.values.length] : undefined;
    return {
      indicator: indicator.code,
      breakdown: dimension && chosen ? `${dimension.code}=${chosen.code}` : "",
      state: state as Figure["state"],
      value: state === "value" ? value : null,
      qualifier: state === "value" && indicator.allowsEstimate ? (qualifier as Figure["qualifier"]) : "exact",
      note: (note === null ? "" : normaliseText(note)) || null,
    };
  });

test("what is written is read back, whatever it is", () => {
  const year = fc.uniqueArray(figure, { selector: (one) => cellKey(one.indicator, one.breakdown), maxLength: 30 });
  fc.assert(
    fc.property(year, (figures) => {
      expect(readFiguresFile(writeFiguresFile(figures), catalogue)).toMatchObject({ figures, problems: [] });
    }),
  );
});

test("any bytes at all are answered with figures or reasons", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, headed) => {
      const file = headed ? Buffer.concat([Buffer.from(`${head}\n`), bytes]) : bytes;
      expect(readFiguresFile(file, catalogue).problems.every(({ code }) => code.length > 0)).toBe(true);
    }),
  );
});
