import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount } from "#app/i18n/format.ts";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { describeCountProblem } from "./describe.ts";
import { readCount, readPastedColumn } from "./read-count.ts";
import { largestCount } from "./rules/completeness.ts";

const keyOf = (text: string) => {
  const read = readCount(text);
  return read.kind === "problem" ? read.key : read;
};

test("thousands are read in every usual form", () => {
  const forms = [
    "1234",
    "1.234",
    "1,234",
    "1 234",
    "1\u00A0234",
    "1\u202F234",
    " 1.234 ",
    "１２３４",
    "１，２３４",
    "\uFEFF1234",
  ];
  for (const form of forms) expect(readCount(form), form).toEqual({ kind: "count", value: 1234 });
  expect(readCount("78 970")).toEqual({ kind: "count", value: 78970 });
  expect(readCount("1.234.567")).toEqual({ kind: "count", value: 1234567 });
  expect(readCount("0")).toEqual({ kind: "count", value: 0 });
  expect(readCount("007")).toEqual({ kind: "count", value: 7 });
});

test("nothing typed is blank, which is not zero", () => {
  for (const text of ["", "   ", "\u00A0", "\t\n"]) expect(readCount(text)).toEqual({ kind: "blank" });
});

test("what is not a whole number of people is refused with its reason", () => {
  for (const text of ["1,5", "1.5", "12,34", "0,123", "1.2345", "1234.567", "1.234,50"]) {
    expect(keyOf(text), text).toBe("not_whole");
  }
  for (const text of ["-3", "−3", "- 3"]) expect(keyOf(text), text).toBe("negative");
  for (const text of ["abc", "12a", "👍", "1e3", "+5", "10²", "½", "٣", "1 2", "12 34", "=1+1", "<b>3</b>"]) {
    expect(keyOf(text), text).toBe("not_a_number");
  }
  expect(keyOf("1.234,567")).toBe("mixed_separators");
});

test("a number beyond any count is refused with the limit", () => {
  expect(readCount("999.999.999")).toEqual({ kind: "count", value: largestCount });
  for (const text of ["1000000000", "1000000000000", "9".repeat(400)]) {
    expect(readCount(text), text).toEqual({ kind: "problem", key: "too_large", params: { limit: largestCount } });
  }
});

test("each reason is a sentence that knows what is counted", () => {
  const speech = { t: translate("ro"), language: "ro" } as const;
  expect(describeCountProblem(speech, { key: "not_whole", params: {} }, "person")).toBe(
    "Scrie un număr întreg de persoane.",
  );
  expect(describeCountProblem(speech, { key: "too_large", params: { limit: largestCount } }, "case")).toContain(
    "999.999.999",
  );
});

test("whatever a language writes is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: largestCount }), fc.constantFrom(...languages), (value, language) => {
      expect(readCount(formatCount(language, value))).toEqual({ kind: "count", value });
    }),
  );
});

test("any text at all is read or refused, never misread as something larger than the limit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const read = readCount(text);
      if (read.kind === "count") expect(read.value).toBeLessThanOrEqual(largestCount);
    }),
  );
});

test("a pasted column is read line by line", () => {
  expect(readPastedColumn("64\r\n1.018\r\n\r\n-3\r\n")).toEqual([
    { kind: "count", value: 64 },
    { kind: "count", value: 1018 },
    { kind: "blank" },
    { kind: "problem", key: "negative", params: {} },
  ]);
});
