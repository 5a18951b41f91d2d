import { demoFigures } from "../db/seed/demo-figures.ts";
import { type DemoOrganisation } from "../db/seed/demo.ts";

/** One figure of a report, as the table of cells holds it. */
export type InventedCell = { indicator: string; breakdown: string; value: number; qualifier: string };

/** Indicator → the dimensions it may be broken down by. */
export type Catalogue = Readonly<Record<string, readonly string[]>>;

/** Every fifth organisation runs a help line; sizes differ, so that no two reports are alike. */
function organisationOf(number: number, services: readonly string[]): DemoOrganisation {
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

function bySex(whole: number): Part[] {
  const women = Math.floor(whole * 0.7);
  return [
    ["SEX=F", women],
    ["SEX=M", whole - women],
    ["SEX=X", 0],
    ["SEX=U", 0],
  ];
}

function byAge(whole: number, children: number): Part[] {
  return [
    ["AGE2=MIN", children],
    ["AGE2=ADU", whole - children],
    ["AGE2=U", 0],
  ];
}

/** Fits both margins: what is neither in the first row nor in the first column follows from them. */
function bySexAndAge(whole: number, children: number): Part[] {
  const women = Math.floor(whole * 0.7);
  const girls = Math.floor((women * children) / Math.max(1, whole));
  const known: Record<string, number> = {
    "SEX=F|AGE2=MIN": girls,
    "SEX=F|AGE2=ADU": women - girls,
    "SEX=M|AGE2=MIN": children - girls,
    "SEX=M|AGE2=ADU": whole - women - children + girls,
  };
  return bySex(whole).flatMap(([sex]) =>
    byAge(whole, children).map(([age]): Part => [`${sex}|${age}`, known[`${sex}|${age}`] ?? 0]),
  );
}

function partsOf(whole: number, children: number, dimensions: readonly string[]): Part[] {
  const [sex, age] = [dimensions.includes("SEX"), dimensions.includes("AGE2")];
  return [
    ...(sex ? bySex(whole) : []),
    ...(age ? byAge(whole, children) : []),
    ...(sex && age ? bySexAndAge(whole, children) : []),
  ];
}

/**
 * The report of an invented organisation, agreeing with the rules: totals first, then children, then the other
 * breakdowns, cut after `most` cells.
 */
export function inventedReport(
  who: { number: number; year: number },
  catalogue: Catalogue,
  most: number,
): InventedCell[] {
  const services = Object.keys(catalogue).filter((code) => /^VIC\.SVC\.\w+$/.test(code));
  const figures = demoFigures(organisationOf(who.number, services), who.year);
  const cells = new Map<string, InventedCell>();
  const add = (name: string, value: number, qualifier = "exact") => {
    const [indicator = "", ...breakdown] = name.split("|");
    if (indicator in catalogue && !cells.has(name)) {
      cells.set(name, { indicator, breakdown: breakdown.join("|"), value, qualifier });
    }
  };
  for (const [name, { value, qualifier }] of Object.entries(figures)) add(name, value, qualifier);
  const totals = [...cells.values()].filter(({ breakdown }) => breakdown === "");
  for (const { indicator, value } of totals) {
    const children = figures[`${indicator}|AGE2=MIN`]?.value ?? Math.floor(value * 0.4);
    const parts = partsOf(value, children, catalogue[indicator] ?? []);
    for (const [part, amount] of parts) add(`${indicator}|${part}`, amount);
  }
  return [...cells.values()].slice(0, most);
}
