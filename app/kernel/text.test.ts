import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromSpreadsheetText, toSpreadsheetText } from "./spreadsheet-text.ts";
import { foldForSearch, normaliseLine, normaliseText } from "./text.ts";

test("letters are kept composed, with the comma below, and nothing unprintable", () => {
  expect(normaliseText("Piteşti şi Galaţi, ŞŢ")).toBe("Pitești și Galați, ȘȚ");
  expect(normaliseText("s\u0327i a\u0306")).toBe("și ă");
  expect(normaliseText("\uFEFFa\u0000b\u0007c\u202Ed\r\ne\rf ")).toBe("abcd\ne\nf");
  expect(normaliseText("a\uD83Db\uFFFDc🙂")).toBe("abc🙂");
  expect(normaliseLine("  Casa \n\t Speranței ")).toBe("Casa Speranței");
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
    }),
  );
});

test("what a spreadsheet could run is written as text, numbers stay numbers", () => {
  for (const text of ["=1+1", " =1+1", "+A1", "-A1", "@SUM(1)", "|cmd", "%0", "＝1+1", "\t=1", "\u200B=1", "'=1"]) {
    expect(toSpreadsheetText(text), text).toBe(`'${text}`);
  }
  for (const text of ["-5", "+40", "-1,5", "", "Piața", "a=b", "'t"]) expect(toSpreadsheetText(text), text).toBe(text);
});

test("text survives the spreadsheet and back", () => {
  const sign = fc.constantFrom("'", "=", "+", "-", "@", " ", "a", "1", "\t");
  fc.assert(
    fc.property(
      fc.array(sign).map((signs) => signs.join("")),
      (text) => {
        expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
      },
    ),
  );
});

test("searched text has neither marks nor case, however it was written", () => {
  expect(foldForSearch("Ușa Deschisă")).toBe("usa deschisa");
  expect(foldForSearch("Asociaţia „F.R.E.E.”")).toBe("asociatia free");
  expect(foldForSearch("IAȘI")).toBe(foldForSearch("Iaşi"));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const folded = foldForSearch(text);
      expect(foldForSearch(folded)).toBe(folded);
    }),
  );
});
