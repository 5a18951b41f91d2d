import { expect, test } from "vitest";
import { meantBy, slipsBetween } from "./slips.ts";
import { anyForm, tokensOf, wordsToRemember } from "./words.ts";

test("what somebody types becomes its telling words, without diacritics and signs", () => {
  expect(tokensOf("Cum să fii în siguranță pe internet?")).toEqual(["fii", "siguranta", "internet"]);
  expect(tokensOf("copiii; drop table – ' | & !:* <script>")).toEqual(["copiii", "drop", "table", "script"]);
  expect(tokensOf("ţară şi țară")).toEqual(["tara"]);
  expect(tokensOf("de la în")).toEqual([]);
  expect(tokensOf("a1 b2 c3 d4 e5 f6 g7 h8 i9 j0")).toHaveLength(8);
});

test("every form of a word is looked for, also where vowels change", () => {
  expect(anyForm({ ro: "sedint", en: "sedinta" })).toBe("('sedint' | 'sedinta' | 'sedi':*)");
  expect(anyForm({ ro: "scoal", en: "scoala" })).toContain("'scol':*");
  expect(anyForm({ ro: "scol", en: "scoli" })).toContain("'scoal':*");
  expect(anyForm({ ro: "cop", en: "copii" })).toContain("'copil'");
  expect(anyForm({ ro: "ong", en: "ong" })).toBe("('ong')");
});

test("one slip of the fingers is seen, two are another word", () => {
  expect(slipsBetween("consiliere", "consilere")).toBe(1);
  expect(slipsBetween("adapost", "adpaost")).toBe(1);
  expect(slipsBetween("trafic", "tarfci")).toBe(2);
  expect(meantBy("elvei", ["elevi", "elevii", "levier", "copii"])).toEqual(["elevi"]);
  expect(meantBy("abc", ["abd"])).toEqual([]);
});

test("words of a text are remembered once, without those that say nothing", () => {
  expect(wordsToRemember("Elevi și elevi, pentru școală")).toEqual(["elevi", "scoala"]);
});
