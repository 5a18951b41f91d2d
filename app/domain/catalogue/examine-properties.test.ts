import * as fc from "fast-check";
import { expect, test } from "vitest";
import { figuresOf } from "#tests/support/factories/catalogue.ts";
import { type Cut, formatBreakdown, readBreakdown } from "./breakdown.ts";
import { catalogueOfYear } from "./catalogue-of-year.ts";
import { examine } from "./examine.ts";
import { cellKey, splitCellKey } from "./model.ts";

const catalogue = catalogueOfYear(2025);
const services = catalogue.indicators.filter(({ code }) => /^VIC\.SVC\.\w+$/.test(code)).map(({ code }) => code);
const few = fc.integer({ min: 0, max: 5000 });

/** A whole divided into parts at random: every part is at most what is left. */
function divided(whole: number, parts: readonly string[], shares: readonly number[]): Record<string, number> {
  const cells: Record<string, number> = {};
  let left = whole;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const value = last ? left : Math.floor(left * (shares[index % shares.length] ?? 0));
    cells[part] = value;
    left -= value;
  }
  return cells;
}

const partsOf = (id: string) => catalogue.relations.find((relation) => relation.id === id)?.parts ?? [];

/** A year of one organisation that agrees with every relation. */
const consistentYear = fc
  .record({
    rows: fc.array(few, { minLength: services.length, maxLength: services.length }),
    missing: few,
    exploited: few,
    calls: few,
    trained: few,
    carried: few,
    overlap: fc.double({ min: 0, max: 1, noNaN: true }),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
  })
  .map((drawn) => ({ cells: yearOf(drawn), drawn }));

type Drawn = {
  rows: number[];
  missing: number;
  exploited: number;
  calls: number;
  trained: number;
  carried: number;
  overlap: number;
  shares: number[];
};

function yearOf({ rows, shares, overlap, ...totals }: Drawn): Record<string, number> {
  const part = (whole: number, index: number) => Math.floor(whole * (shares[index] ?? 0));
  const largest = Math.max(...rows);
  const sum = rows.reduce((total, row) => total + row, 0);
  const all = largest + Math.floor((sum - largest) * overlap);
  const status = divided(all, partsOf("VIC.ALL=status"), shares);
  const victims = status["VIC.ALL.VICT"] ?? 0;
  const served = Object.fromEntries(services.map((code, index) => [code, rows[index] ?? 0]));
  const legal = Math.min(served["VIC.SVC.LEG"] ?? 0, victims);
  return {
    ...served,
    "VIC.SVC.LEG": legal,
    // The range must still hold once court is lowered.
    "VIC.SVC.OTH": (served["VIC.SVC.OTH"] ?? 0) + (served["VIC.SVC.LEG"] ?? 0) - legal,
    "VIC.ALL": Math.max(all, (served["VIC.SVC.OTH"] ?? 0) + (served["VIC.SVC.LEG"] ?? 0) - legal),
    "TRN.PERS": totals.trained,
    ...divided(totals.trained, partsOf("TRN.PERS=kinds"), shares),
    "HOT.CALLS": totals.calls,
    ...divided(totals.calls, partsOf("HOT.CALLS=reasons"), shares),
    "MIS.NEW": totals.missing,
    ...divided(totals.missing, partsOf("MIS.NEW=kinds"), shares),
    ...divided(totals.missing, partsOf("MIS.NEW=earlier_reports"), shares),
    "MIS.WOR": part(totals.missing, 0),
    "MIS.CARRY": totals.carried,
    "MIS.ALL": totals.missing + totals.carried,
    "OSE.ALL": totals.exploited,
    ...divided(totals.exploited, partsOf("OSE.ALL=kinds"), shares),
    "VIC.ALL.VICT": victims,
    ...divided(victims, partsOf("VIC.ALL.VICT=status"), shares),
  };
}

/** Status and start of support, and the sexes, once the number of people is settled. */
function completed(cells: Record<string, number>, shares: readonly number[]): Record<string, number> {
  const all = cells["VIC.ALL"] ?? 0;
  const others = divided(all - (cells["VIC.ALL.VICT"] ?? 0), ["VIC.ALL.RISK", "VIC.ALL.FAM"], shares);
  const sexes = ["F", "M", "X", "U"].map((sex) => `VIC.ALL|SEX=${sex}`);
  return { ...cells, ...others, ...divided(all, partsOf("VIC.ALL=start"), shares), ...divided(all, sexes, shares) };
}

const errorsOf = (cells: Record<string, number>) =>
  examine({ catalogue, figures: figuresOf(cells), moment: "draft" }).filter(({ severity }) => severity === "error");

test("figures that agree are never stopped, and nothing in them is left unchecked", () => {
  fc.assert(
    fc.property(consistentYear, ({ cells, drawn }) => {
      expect(errorsOf(completed(cells, drawn.shares))).toEqual([]);
    }),
  );
});

test("one addend of a complete sum changed by any amount is always refused", () => {
  const sums = ["MIS.NEW=kinds", "MIS.NEW=earlier_reports", "OSE.ALL=kinds", "HOT.CALLS=reasons", "TRN.PERS=kinds"];
  fc.assert(
    fc.property(
      consistentYear,
      fc.constantFrom(...sums.flatMap((id) => partsOf(id))),
      fc.integer({ min: -50, max: 50 }).filter((step) => step !== 0),
      ({ cells, drawn }, part, step) => {
        const year = completed(cells, drawn.shares);
        const changed = Math.max(0, (year[part] ?? 0) + step);
        fc.pre(changed !== year[part]);
        expect(errorsOf({ ...year, [part]: changed }).map(({ rule }) => rule)).toContain("R1");
      },
    ),
  );
});

test("people outside their range are always refused, inside never", () => {
  const rows = fc.array(few, { minLength: services.length, maxLength: services.length });
  fc.assert(
    fc.property(rows, few, (values, all) => {
      const cells = Object.fromEntries(services.map((code, index) => [code, values[index] ?? 0]));
      const inside = all >= Math.max(...values) && all <= values.reduce((sum, value) => sum + value, 0);
      expect(errorsOf({ ...cells, "VIC.ALL": all }).length === 0).toBe(inside);
    }),
  );
});

const divisible = catalogue.indicators.filter(({ dimensions }) => dimensions.length > 0);

test("a breakdown written in any order and any spelling is kept in one", () => {
  const written = fc.constantFrom(...divisible).chain((indicator) =>
    fc.record({
      indicator: fc.constant(indicator),
      chosen: fc.shuffledSubarray(indicator.dimensions.filter(({ code }) => code !== "AGE5")),
      pick: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(written, ({ indicator, chosen, pick }) => {
      const cuts: Cut[] = chosen.map(({ code, values }) => ({
        dimension: code,
        value: values[pick % values.length]?.code ?? "",
      }));
      const canonical = formatBreakdown(cuts, catalogue.dimensionOrder);
      const typed = cuts.map(({ dimension, value }) => ` ${dimension.toLowerCase()} = ${value}`).join(" |");
      expect(readBreakdown(typed, indicator, catalogue.dimensionOrder)).toEqual({ breakdown: canonical });
      expect(readBreakdown(canonical, indicator, catalogue.dimensionOrder)).toEqual({ breakdown: canonical });
      const key = cellKey(indicator.code, canonical);
      expect(splitCellKey(key)).toEqual({ indicator: indicator.code, breakdown: canonical });
    }),
  );
});
