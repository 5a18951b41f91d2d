import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decideCell } from "./decide-cell.ts";
import { type CellToDecide, type DisclosureClass, type DisclosureRules } from "./model.ts";

const rules: DisclosureRules = { threshold: { O: 0, P: 5, S: 10 }, minContributors: 3, pPercent: 20 };

const cell = (disclosureClass: DisclosureClass, ...values: number[]): CellToDecide => ({
  disclosureClass,
  contributions: values.map((value, index) => ({ contributor: `org-${index}`, value })),
});

test("too few people are hidden, at the threshold they are shown", () => {
  expect(decideCell(cell("P", 2, 1, 1), rules).reason).toBe("too_few_people");
  expect(decideCell(cell("P", 2, 2, 1), rules).status).toBe("published");
  expect(decideCell(cell("S", 3, 3, 3), rules).reason).toBe("too_few_people");
  expect(decideCell(cell("S", 4, 3, 3), rules).status).toBe("published");
  expect(decideCell(cell("O", 2, 1, 1), rules).status).toBe("published");
});

test("two organisations are too few, however many people, and zeros do not help", () => {
  expect(decideCell(cell("P", 400, 300), rules).reason).toBe("too_few_organisations");
  expect(decideCell(cell("O", 400, 300, 0, 0), rules).reason).toBe("too_few_organisations");
});

test("organisations run by the same people count as one", () => {
  const contributions = ["a", "a", "b"].map((contributor) => ({ contributor, value: 30 }));
  expect(decideCell({ disclosureClass: "P", contributions }, rules).reason).toBe("too_few_organisations");
});

test("what remains besides the two largest must not be small against the largest", () => {
  expect(decideCell(cell("P", 100, 50, 19), rules).reason).toBe("one_too_large");
  expect(decideCell(cell("P", 100, 50, 20), rules).status).toBe("published");
  expect(decideCell(cell("O", 50_000, 400, 9_999), rules).reason).toBe("one_too_large");
});

test("a zero says something only in the strict class", () => {
  expect(decideCell(cell("O", 0, 0), rules).status).toBe("published");
  expect(decideCell(cell("P", 0), rules).status).toBe("published");
  expect(decideCell(cell("S", 0, 0, 0), rules)).toEqual({ status: "hidden", reason: "zero_strict" });
});

test("who agreed is not guarded in O and P, and always in S", () => {
  const waivers = new Set(["org-0", "org-1"]);
  expect(decideCell({ ...cell("P", 400, 300), waivers }, rules).status).toBe("published");
  expect(decideCell({ ...cell("S", 400, 300), waivers }, rules).reason).toBe("too_few_organisations");
  expect(decideCell({ ...cell("P", 400, 300), waivers: new Set(["org-0"]) }, rules).reason).toBe(
    "too_few_organisations",
  );
});

const anyCell = fc
  .record({
    disclosureClass: fc.constantFrom<DisclosureClass>("O", "P", "S"),
    values: fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }),
    groups: fc.array(fc.nat(7), { minLength: 12, maxLength: 12 }),
  })
  .map(({ disclosureClass, values, groups }) => ({
    disclosureClass,
    contributions: values.map((value, index) => ({ contributor: `group-${groups[index] ?? 0}`, value })),
  }));

test("nothing below its threshold or of fewer than three is ever published", () => {
  fc.assert(
    fc.property(anyCell, (any) => {
      if (decideCell(any, rules).status === "hidden") return;
      const total = any.contributions.reduce((sum, { value }) => sum + value, 0);
      const givers = new Set(any.contributions.filter(({ value }) => value > 0).map(({ contributor }) => contributor));
      expect(total === 0 || total >= rules.threshold[any.disclosureClass]).toBe(true);
      expect(total === 0 ? any.disclosureClass !== "S" : givers.size >= 3).toBe(true);
    }),
  );
});

test("the order of organisations changes nothing", () => {
  fc.assert(
    fc.property(anyCell, fc.func(fc.nat()), (any, order) => {
      const moved = any.contributions.toSorted((a, b) => order(a) - order(b));
      expect(decideCell({ ...any, contributions: moved }, rules)).toEqual(decideCell(any, rules));
    }),
  );
});

test("a stricter rule never shows what a milder one hides", () => {
  fc.assert(
    fc.property(anyCell, fc.nat(20), fc.nat(3), fc.nat(50), (any, people, organisations, percent) => {
      if (decideCell(any, rules).status === "published") return;
      const { threshold } = rules;
      const stricter = {
        threshold: { O: threshold.O + people, P: threshold.P + people, S: threshold.S + people },
        minContributors: rules.minContributors + organisations,
        pPercent: rules.pPercent + percent,
      };
      expect(decideCell(any, stricter).status).toBe("hidden");
    }),
  );
});
