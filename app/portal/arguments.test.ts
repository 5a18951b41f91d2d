import { expect, test } from "vitest";
import { translate } from "#app/i18n/translate.server.ts";
import { invocationOf, mannersOf } from "./arguments.ts";
import { type Command, done, neededYear, WrongUse, yearOption } from "./command.ts";

const command: Command = {
  name: "import-figures",
  synopsis: "FILE",
  options: { year: { type: "string" }, submit: { type: "boolean" } },
  positionals: 1,
  run: async () => done(""),
};
const read = (...words: string[]) => invocationOf(command, words, translate);

test("an operator names the file first or last, options as --x y or --x=y", () => {
  expect(read("figures.csv", "--year", "2022")).toMatchObject({
    positionals: ["figures.csv"],
    options: { year: "2022" },
  });
  expect(read("--year=2022", "--submit", "figures.csv")).toMatchObject({ options: { year: "2022", submit: true } });
});

test("an option nobody knows is named in the answer", () => {
  expect(() => read("figures.csv", "--yaer", "2022")).toThrow("There is no option --yaer here.");
});

test("an option without its value, or with one it does not take, is wrong use", () => {
  expect(() => read("figures.csv", "--year")).toThrow(WrongUse);
  expect(() => read("figures.csv", "--submit=yes")).toThrow(WrongUse);
});

test("a word missing and a word too many are told apart", () => {
  expect(() => read()).toThrow("A word is missing after the command.");
  expect(() => read("a.csv", "b.csv")).toThrow("‘b.csv’ is one word too many.");
});

test("a year is four digits", () => {
  expect(yearOption(read("a.csv", "--year", "2022"))).toBe(2022);
  expect(yearOption(read("a.csv"))).toBeNull();
  for (const year of ["22", "2022x", "-2022", "0", "3022"]) {
    expect(() => yearOption(read("a.csv", `--year=${year}`))).toThrow(WrongUse);
  }
  expect(() => neededYear(read("a.csv"))).toThrow("The option --year is missing.");
});

test("the language holds even when the rest is wrong", () => {
  expect(mannersOf(["nothing", "--language", "ro"]).language).toBe("ro");
  expect(mannersOf(["--language=ro", "nothing"]).language).toBe("ro");
  expect(mannersOf(["nothing"]).language).toBe("en");
  expect(() => read("a.csv", "--language", "ro", "--yaer")).toThrow("Aici nu există opțiunea --yaer.");
  expect(() => read("a.csv", "--language", "de")).toThrow(WrongUse);
});
