import { type Dimension } from "../db/reference/catalogue-types.ts";
import { dimensions } from "../db/reference/dimensions.ts";
import { indicators } from "../db/reference/indicators.ts";
import { demoFigures } from "../db/seed/demo-figures.ts";
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

type Part = [code: string, value: number];

/** Adds up to the whole: the later a value, the fewer, none at the end of a long list. */
function spread(whole: number, codes: readonly string[]): Part[] {
  const later = codes.slice(1).map((code, index): Part => [code, Math.floor(whole / 2 ** (index + 2))]);
  const rest = later.reduce((left, [, value]) => left - value, whole);
  return codes.length === 0 ? [] : [[codes[0] ?? "", rest], ...later];
}

const women = (whole: number) => Math.floor(whole * 0.7);

function bySex(whole: number): Part[] {
  return [
    ["F", women(whole)],
    ["M", whole - women(whole)],
    ["X", 0],
    ["U", 0],
  ];
}

function byAge(whole: number, children: number): Part[] {
  return [
    ["MIN", children],
    ["ADU", whole - children],
    ["U", 0],
  ];
}

function byAgeGroup({ values }: Dimension, whole: number, children: number): Part[] {
  const within = (coarser: string) => values.filter((value) => value.within === coarser).map(({ code }) => code);
  return byAge(whole, children).flatMap(([age, value]) => spread(value, within(age)));
}

/** What is `under` another value is a part of it and does not add to the whole. */
function byAny({ values }: Dimension, whole: number): Part[] {
  const parts = spread(
    whole,
    values.filter(({ under }) => under === undefined).map(({ code }) => code),
  );
  const inside = values.filter(({ under }) => under !== undefined).map(({ code }): Part => [code, 0]);
  return [...parts, ...inside];
}

function partsOf(dimension: Dimension, whole: number, children: number): Part[] {
  if (dimension.code === "SEX") return bySex(whole);
  if (dimension.code === "AGE2") return byAge(whole, children);
  if (dimension.code === "AGE5") return byAgeGroup(dimension, whole, children);
  return byAny(dimension, whole);
}

/** Fits both margins: what is neither in the first row nor in the first column follows from them. */
function crossed(whole: number, children: number): Part[] {
  const girls = Math.floor((women(whole) * children) / Math.max(1, whole));
  const known: Record<string, number> = {
    "F MIN": girls,
    "F ADU": women(whole) - girls,
    "M MIN": children - girls,
    "M ADU": whole - women(whole) - children + girls,
  };
  return bySex(whole).flatMap(([sex]) =>
    byAge(whole, children).map(([age]): Part => [`SEX=${sex}|AGE2=${age}`, known[`${sex} ${age}`] ?? 0]),
  );
}

function breakdownsOf(indicator: string, whole: number, children: number): Part[] {
  const divided = divisions.get(indicator) ?? [];
  const single = divided.flatMap((dimension) =>
    partsOf(dimension, whole, children).map(([code, value]): Part => [`${dimension.code}=${code}`, value]),
  );
  const both = ["SEX", "AGE2"].every((code) => divided.some((dimension) => dimension.code === code));
  return both ? [...single, ...crossed(whole, children)] : single;
}

/**
 * The report of an invented organisation, agreeing with the rules: totals first, then children, then the other
 * breakdowns, cut after `most` cells.
 */
export function inventedReport(who: { number: number; year: number }, most: number): InventedCell[] {
  const figures = demoFigures(organisationOf(who.number), who.year);
  const cells = new Map<string, InventedCell>();
  const add = (name: string, value: number, qualifier = "exact") => {
    const [indicator = "", ...breakdown] = name.split("|");
    if (divisions.has(indicator) && !cells.has(name)) {
      cells.set(name, { indicator, breakdown: breakdown.join("|"), value, qualifier });
    }
  };
  for (const [name, { value, qualifier }] of Object.entries(figures)) add(name, value, qualifier);
  const totals = [...cells.values()].filter(({ breakdown }) => breakdown === "");
  for (const { indicator, value } of totals) {
    const children = figures[`${indicator}|AGE2=MIN`]?.value ?? Math.floor(value * 0.4);
    for (const [part, amount] of breakdownsOf(indicator, value, children)) add(`${indicator}|${part}`, amount);
  }
  return [...cells.values()].slice(0, most);
}
