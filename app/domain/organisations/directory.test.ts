import * as fc from "fast-check";
import { expect, test } from "vitest";
import { translate } from "#app/i18n/translate.server.ts";
import { supportKinds } from "#db/reference/support.ts";
import { counties } from "#db/reference/territories.ts";
import { type DirectoryEntry, findIn, searchOf, wishOf } from "./directory.ts";
import { directoryCsv } from "./directory-file.server.ts";
import { directoryPage } from "./directory-page-facts.ts";
import { bySortingName, letterOf, sortingName } from "#app/kernel/sorting-name.ts";

function entry(known: Partial<DirectoryEntry>): DirectoryEntry {
  return {
    slug: "usa-deschisa",
    name: "Fundația Ușa Deschisă",
    shortName: "Ușa Deschisă",
    summary: { ro: "Însoțește supraviețuitorii în reintegrare.", en: "Accompanies survivors." },
    foundedYear: null,
    activeSince: null,
    places: [],
    website: null,
    isExample: false,
    standing: "member",
    standsSince: "2020-01-01",
    support: ["accommodation", "legal"],
    audiences: ["anyone"],
    territories: [],
    programmes: [],
    formerNames: [],
    ...known,
  };
}

const everything = wishOf(new URLSearchParams());
const wanted = (search: string) => wishOf(new URLSearchParams(search));
const slugs = (found: readonly DirectoryEntry[]) => found.map(({ slug }) => slug);

/** The same letters as somebody may type them: with the old cedilla, without marks, in any case. */
const typed: ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.replaceAll("ș", "ş").replaceAll("ț", "ţ"),
  (word) => word.normalize("NFD"),
  (word) => word.normalize("NFD").replaceAll(/\p{M}/gu, ""),
];

test("whoever searches finds it, with or without diacritics, in capitals, from the middle of any word", () => {
  const one = entry({ places: ["Târgu Mureș"], programmes: ["Casa „Mărțișor”"] });
  const words = ["Ușa", "Fundația", "supraviețuitorii", "Târgu", "Mureș", "Mărțișor", "survivors"];
  fc.assert(
    fc.property(
      fc.constantFrom(...words),
      fc.constantFrom(...typed),
      fc.nat(),
      fc.nat(),
      (word, write, from, length) => {
        const start = from % word.length;
        const part = word.slice(start, start + 1 + (length % (word.length - start)));
        expect(findIn([one], { ...everything, words: write(part) }).found).toEqual([one]);
      },
    ),
  );
  expect(findIn([one], { ...everything, words: "usa deschisa mures" }).found).toHaveLength(1);
  expect(findIn([one], { ...everything, words: "usa inchisa" }).found).toEqual([]);
});

test("several kinds of support mean any of them; kind, audience and county together mean all", () => {
  const all = [
    entry({ slug: "a", support: ["legal"], audiences: ["children"], territories: ["CJ"] }),
    entry({ slug: "b", support: ["research"], audiences: ["children"], territories: ["national"] }),
    entry({ slug: "c", support: ["legal"], audiences: ["women"], territories: ["IS"] }),
    entry({ slug: "d", support: ["legal"], audiences: ["children"], territories: [] }),
  ];
  expect(slugs(findIn(all, wanted("support=legal&support=research")).found)).toEqual(["a", "b", "c", "d"]);
  const narrow = findIn(all, wanted("support=legal&support=research&audience=children&county=CJ"));
  expect(slugs(narrow.found)).toEqual(["a", "b"]);
  expect(narrow.placeUnknown).toBe(1);
});

test("the count beside a choice is what choosing it alone in its list gives", () => {
  const territory = fc.constantFrom("national", ...counties.slice(0, 4).map(({ code }) => code));
  const some = fc.record({
    slug: fc.uuid(),
    support: fc.subarray(supportKinds.slice(0, 5)),
    audiences: fc.subarray(["women", "children", "anyone"] as const).map((list) => [...list]),
    territories: fc.array(territory, { maxLength: 3 }),
    isExample: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(some.map(entry), { maxLength: 12 }), fc.subarray(["women", "children"]), (all, audiences) => {
      const wish = wanted(audiences.map((audience) => `audience=${audience}`).join("&"));
      for (const { value, count } of findIn(all, wish).support) {
        const { found } = findIn(all, { ...wish, support: [value] });
        expect(found.filter(({ isExample }) => !isExample)).toHaveLength(count);
      }
      for (const { value, count } of findIn(all, wish).counties) {
        const { found } = findIn(all, { ...wish, county: value });
        expect(found.filter(({ isExample }) => !isExample)).toHaveLength(count);
      }
    }),
    { numRuns: 30 },
  );
});

test("an address says the wish and nothing else; what it does not know is left out", () => {
  const wish = wanted("search=iasi&support=legal&support=nonsense&audience=women&county=XX&page=2");
  expect(wish).toEqual({ words: "iasi", support: ["legal"], audiences: ["women"], county: null });
  expect(wishOf(searchOf(wish))).toEqual(wish);
});

test("a page has twelve members, the last is followed by examples, and a page too far is the last", () => {
  const members = Array.from({ length: 25 }, (_, index) => entry({ slug: `m-${index}` }));
  const all = [...members, entry({ slug: "example", isExample: true })];
  expect(directoryPage(all, everything, null)).toMatchObject({
    total: 25,
    found: 25,
    page: 1,
    pages: 3,
    isLast: false,
  });
  expect(directoryPage(all, everything, "3").shown).toHaveLength(1);
  expect(directoryPage(all, everything, "99")).toMatchObject({ page: 3, isLast: true });
  expect(directoryPage(all, everything, "all")).toMatchObject({ pages: 1, isLast: true });
  expect(directoryPage(all, everything, "all").shown).toHaveLength(25);
  expect(directoryPage([], everything, "-1")).toMatchObject({ page: 1, pages: 1, found: 0 });
});

test("a foundation stands under the name people look for, in the order of the Romanian alphabet", () => {
  expect(sortingName("Fundația „Micu Bogdan”")).toBe("Micu Bogdan”");
  expect(sortingName("Asociația")).toBe("Asociația");
  expect(sortingName("Asociații unite")).toBe("Asociații unite");
  expect(["Ușa", "eLiberare", "Fundația Șansa", "3 Iunie", "„Zâmbet”"].map(letterOf)).toEqual([
    "U",
    "E",
    "Ș",
    "#",
    "Z",
  ]);
  const names = ["Fundația Zori", "Șansa", "Asociația Sprijin", "adpare", "Țara", "Tabita"];
  const sorted = names.map((shortName) => entry({ shortName })).sort(bySortingName);
  expect(sorted.map(({ shortName }) => shortName)).toEqual([
    "adpare",
    "Asociația Sprijin",
    "Șansa",
    "Tabita",
    "Țara",
    "Fundația Zori",
  ]);
});

test("no name in the file runs as a formula", () => {
  const csv = directoryCsv([entry({ shortName: "=1+1", name: "@SUM(A1)" })], translate("ro"), (slug) => `x/${slug}`);
  const [head, row] = csv.split("\r\n");
  expect(head).toBe(
    "\uFEFFname;short_name;standing;since;support;audiences;where;founded;summary_ro;summary_en;website;address;example",
  );
  expect(row).toMatch(/^'@SUM\(A1\);'=1\+1;member;2020-01-01;/);
});
