import { expect, test } from "vitest";
import { identifyingIn } from "./identifying-text.ts";

test("what could lead to a person is noticed", () => {
  expect(identifyingIn("sunați la 0722 123 456")).toEqual(["phone"]);
  expect(identifyingIn("+40 721.123.456")).toEqual(["phone"]);
  expect(identifyingIn("familia are +373 69 123 456")).toEqual(["phone"]);
  expect(identifyingIn("scrie la ana@exemplu.ro")).toEqual(["email"]);
  expect(identifyingIn("CNP 2950512123456")).toEqual(["personal_number"]);
  expect(identifyingIn("CNP:2 950512 123456.")).toEqual(["personal_number"]);
  expect(identifyingIn("copilul A.B. a plecat")).toEqual(["initials"]);
});

test("whoever wrote several things that could lead to a person hears of each, once", () => {
  const text = "A.B., CNP 2950512123456, tel. 0722123456 și 0733123456, ana@exemplu.ro";
  expect(identifyingIn(text)).toEqual(["personal_number", "phone", "email", "initials"]);
});

test("numbers of people, years and abbreviations are nothing to notice", () => {
  const texts = [
    "85 de persoane în 2021",
    "1.234 din 78.970",
    "Al doilea program, S.R.L. și U.E.",
    "1 000 500 000",
    "",
  ];
  for (const text of texts) expect(identifyingIn(text), text).toEqual([]);
});

test("a word of two hundred thousand letters is read through at once", () => {
  expect(identifyingIn("ă".repeat(200_000))).toEqual([]);
  expect(identifyingIn(`${"1 ".repeat(100_000)}ana@exemplu.ro`)).toEqual(["email"]);
});
