import { type Dimension } from "../db/reference/catalogue-types.ts";
import { dimensions } from "../db/reference/dimensions.ts";
import { indicators } from "../db/reference/indicators.ts";
import { demoFigures, type DemoFigures } from "../db/seed/demo-figures.ts";
import { type DemoOrganisation } from "../db/seed/demo.ts";

/** One figure of a report, as the table of cells holds it. */
export type InventedCell = { indicator: string; breakdown: string; value: number; qualifier: string };

/** All of them, so that the form is as long as it can be. */
const services = indicators.map(({ code }) => code).filter((code) => /^VIC\.SVC\.\w+$/.test(code));

/** Indicator → the dimensions it may be broken down by, with the values they have there. */
const divisions = new Map(indicators.map((indicator) => [indicator.code, divisionsOf(indicator)]));

function divisionsOf({ versions }: (typeof indicators)[number]): Dimension[] {
  const version = versions[versions.length - 1] ?? versions[0];
  return dimensions
    .filter(({ code, closes }) => closes && version.dimensions.includes(code))
    .map((dimension) => {
      const allowed = version.dimensionValues?.[dimension.code];
      return { ...dimension, values: dimension.values.filter(({ code }) => allowed?.includes(code) ?? true) };
    });
}

/** Every fifth organisation runs a help line; sizes differ, so that no two reports are alike. */
function organisationOf(number: number): DemoOrganisation {
  return {
    slug: `banc-${number}`,
    name: `Asociația Exemplu ${number}`,
    shortName: `Exemplu ${number}`,
    summaryRo: "",
    summaryEn: "",
    foundedYear: 2000,
    memberForYears: 100,
    services,
    persons: 60 + number * 9,
    participants: 400 + number * 30,
    campaigns: number % 3 === 0 ? 20_000 : 0,
    trained: 60 + number * 4,
    hotline: number % 5 === 0,
  };
}

type Part = [breakdown: string, value: number];

/** Everything in one value of the dimension: whatever adds up over indicators still adds up within each value. */
function oneValue({ code, values }: Dimension, whole: number): Part[] {
  return values.map((value, index): Part => [`${code}=${value.code}`, index === 0 ? whole : 0]);
}

function byAge(whole: number, children: number): Part[] {
  return [
    ["AGE2=MIN", children],
    ["AGE2=ADU", whole - children],
    ["AGE2=U", 0],
  ];
}

/** The first group within each of the coarser ages has them all. */
function byAgeGroup({ values }: Dimension, whole: number, children: number): Part[] {
  const coarser: Record<string, number> = { MIN: children, ADU: whole - children };
  const first = (group: (typeof values)[number]) => values.find(({ within }) => within === group.within) === group;
  return values.map((group): Part => [`AGE5=${group.code}`, first(group) ? (coarser[group.within ?? ""] ?? 0) : 0]);
}

function bySexAndAge(sexes: Dimension, whole: number, children: number): Part[] {
  return sexes.values.flatMap(({ code }, index) =>
    byAge(whole, children).map(([age, value]): Part => [`SEX=${code}|${age}`, index === 0 ? value : 0]),
  );
}

/** Social workers are the first of the specialists, pupils of the others. */
function byAudience({ values }: Dimension, whole: number, specialists: number): Part[] {
  const known: Record<string, number> = { SOC: specialists, PUP: whole - specialists };
  return values.map(({ code }): Part => [`AUD=${code}`, known[code] ?? 0]);
}

type Counted = { indicator: string; whole: number; children: number | undefined; specialists: number };

/** Each group whole: a dimension that is begun closes. */
function breakdownsOf({ indicator, whole, children, specialists }: Counted): Part[][] {
  const divided = divisions.get(indicator) ?? [];
  const groups = divided.map((dimension): Part[] => {
    if (dimension.code === "AGE2") return children === undefined ? [] : byAge(whole, children);
    if (dimension.code === "AGE5") return children === undefined ? [] : byAgeGroup(dimension, whole, children);
    if (dimension.code === "AUD") return byAudience(dimension, whole, indicator === "TRN.PERS" ? specialists : 0);
    return oneValue(dimension, whole);
  });
  const sexes = divided.find(({ code }) => code === "SEX");
  return sexes && children !== undefined ? [...groups, bySexAndAge(sexes, whole, children)] : groups;
}

/** The figures as the demo invents them; women and men are divided here. */
function usualCells(figures: DemoFigures): InventedCell[] {
  return Object.entries(figures)
    .filter(([name]) => !name.includes("|SEX="))
    .map(([name, { value, qualifier = "exact" }]) => {
      const [indicator = "", ...breakdown] = name.split("|");
      return { indicator, breakdown: breakdown.join("|"), value, qualifier };
    })
    .filter(({ indicator }) => divisions.has(indicator));
}

/**
 * The report of an invented organisation, agreeing with the rules: what most organisations send (about eighty figures),
 * then the breakdowns the catalogue has room for, whole ones only, as long as there are at most so many cells.
 */
export function inventedReport(who: { number: number; year: number }, most: number): InventedCell[] {
  const figures = demoFigures(organisationOf(who.number), who.year);
  const usual = usualCells(figures);
  const cells = new Map(usual.map((cell) => [`${cell.indicator}|${cell.breakdown}`, cell]));
  const specialists = figures["TRN.PERS.SPEC"]?.value ?? 0;
  for (const { indicator, value, breakdown } of usual) {
    if (breakdown !== "") continue;
    const children = figures[`${indicator}|AGE2=MIN`]?.value;
    for (const group of breakdownsOf({ indicator, whole: value, children, specialists })) {
      const fresh = group.filter(([part]) => !cells.has(`${indicator}|${part}`));
      if (cells.size + fresh.length > most) continue;
      for (const [part, amount] of fresh) {
        cells.set(`${indicator}|${part}`, { indicator, breakdown: part, value: amount, qualifier: "exact" });
      }
    }
  }
  return [...cells.values()];
}
