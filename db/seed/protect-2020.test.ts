import { expect, test } from "vitest";
import { members2020 } from "./protect-2020.ts";

test("the presentation of 2020 describes twenty-one members, each once", () => {
  expect(members2020).toHaveLength(21);
  expect(new Set(members2020.map(({ slug }) => slug)).size).toBe(21);
  expect(new Set(members2020.map(({ shortName }) => shortName)).size).toBe(21);
});

test("each member is said in both languages, in one or two sentences", () => {
  for (const { summaryRo, summaryEn } of members2020) {
    for (const summary of [summaryRo, summaryEn]) {
      expect(summary).toMatch(/^\p{Lu}.{60,260}\.$/u);
      expect(summary.match(/[.](\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(2);
    }
  }
});

test("Romanian is written with comma-below letters", () => {
  expect(JSON.stringify(members2020)).not.toMatch(/[şţŞŢ]/);
});

test("a founding year stands only where the presentation gives one", () => {
  const known = members2020.filter(({ foundedYear }) => foundedYear !== null);
  expect(Object.fromEntries(known.map(({ slug, foundedYear }) => [slug, foundedYear]))).toEqual({
    aidrom: 1991,
    "alternative-sociale": 1997,
    "centrul-crestin-betania": 1993,
    free: 2013,
    "centrul-pentru-studiul-democratiei": 2006,
    eliberare: 2013,
    logs: 2019,
  });
});
