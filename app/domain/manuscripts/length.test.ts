import { expect, test } from "vitest";
import { translate } from "#app/i18n/translate.server.ts";
import { lengthSaid } from "./length.ts";

const usual = { from: 20, to: 101 };

test("a text says how long it is, and what we advise only while it is shorter or longer", () => {
  const said = (count: number) => lengthSaid(translate("ro"), count, usual);
  expect(said(0)).toBe("Sfatul nostru: 20–101 cuvinte.");
  expect(said(1)).toBe("Are un cuvânt. Sfatul nostru: cel puțin 20.");
  expect(said(19)).toBe("Are 19 cuvinte. Sfatul nostru: cel puțin 20.");
  expect(said(20)).toBe("Are 20 de cuvinte.");
  expect(said(101)).toBe("Are 101 cuvinte.");
  expect(said(1200)).toBe("Are 1.200 de cuvinte. Sfatul nostru: cel mult 101.");
  expect(lengthSaid(translate("en"), 1, usual)).toBe("It has one word. Our advice: at least 20.");
});
