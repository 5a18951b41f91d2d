import { expect, test } from "vitest";
import { type DimensionCode, type Indicator, sections, units, type Words } from "./catalogue-types.ts";
import { dimensions, generalAudiences, specialistAudiences } from "./dimensions.ts";
import { indicators, services } from "./indicators.ts";
import { relations } from "./relations.ts";

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
const wordsOf = ({ versions }: Indicator): Words[] =>
  versions.flatMap(({ labels, shortLabels, definition, hint }) => [labels, shortLabels ?? labels, definition, hint]);

test("every code stands once, in a known section and unit, in unbroken order", () => {
  expect(byCode.size).toBe(indicators.length);
  expect(indicators.map(({ position }) => position)).toEqual(indicators.map((_, index) => index + 1));
  for (const { code, section, unit } of indicators) {
    expect(code).toMatch(/^[A-Z]+(\.[A-Z0-9+-]+)+$/);
    expect(sections).toContain(section);
    expect(units).toContain(unit);
  }
});

test("every indicator is said in Romanian and English, with the comma below and without a closing dot in the hint", () => {
  for (const indicator of indicators) {
    for (const { ro, en } of wordsOf(indicator)) {
      expect(ro.length, indicator.code).toBeGreaterThan(1);
      expect(en.length, indicator.code).toBeGreaterThan(1);
      expect(ro, indicator.code).not.toMatch(/[şţŞŢ!]/);
    }
    for (const { definition, hint } of indicator.versions) {
      expect(definition.ro, indicator.code).toMatch(/\.$/);
      expect(hint.ro, indicator.code).not.toMatch(/\.$/);
    }
  }
});

test("any year from 2000 on has a definition of every indicator, numbered upwards", () => {
  for (const { versions } of indicators) {
    expect(versions[0].fromYear).toBeLessThanOrEqual(2000);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
  }
});

test("every relation joins cells of one section that exist", () => {
  expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  for (const { id, whole, parts } of relations) {
    const codes = [whole, ...parts].map((key) => key.split("|")[0] ?? "");
    for (const code of codes) expect(byCode.has(code), `${id} ${code}`).toBe(true);
    expect(new Set(codes.map((code) => byCode.get(code)?.section)).size, id).toBe(1);
    expect(new Set(parts).size, id).toBe(parts.length);
  }
});

test("a sum or union of different units says why", () => {
  for (const { id, kind, whole, parts, mixedUnits } of relations) {
    if (kind === "of_which" || kind === "carried") continue;
    const found = new Set([whole, ...parts].map((key) => byCode.get(key.split("|")[0] ?? "")?.unit));
    expect(found.size > 1, id).toBe(mixedUnits !== undefined);
  }
});

test("only campaigns and online views may be estimated", () => {
  const estimated = indicators.filter(({ versions }) => versions.some(({ allowsEstimate }) => allowsEstimate));
  expect(estimated.map(({ code }) => code)).toEqual(["PRV.CAMP", "PRV.ONL"]);
});

test("what is asked with a service names services, and children are asked where they can be told apart", () => {
  const offered = new Set(services.map(({ code }) => code));
  for (const { code, asked, askedWith, inlineChildren, versions } of indicators) {
    expect(asked === "service", code).toBe(askedWith.length > 0);
    for (const service of askedWith) expect(offered.has(service), `${code} ${service}`).toBe(true);
    if (inlineChildren)
      expect(
        versions.every(({ dimensions: cuts }) => cuts.includes("AGE2")),
        code,
      ).toBe(true);
  }
});

test("the distinct-persons question is asked once", () => {
  expect(indicators.filter(({ distinctPersons }) => distinctPersons).map(({ code }) => code)).toEqual(["VIC.ALL"]);
});

const known = new Map(dimensions.map((dimension) => [dimension.code, dimension]));
const codesIn = (code: DimensionCode) => known.get(code)?.values.map((value) => value.code) ?? [];

test("the dimensions an indicator uses exist, and so do the values it is limited to", () => {
  for (const { code, versions } of indicators) {
    const used = versions.flatMap((version) => version.dimensions);
    expect(
      used.filter((cut) => !known.has(cut)),
      code,
    ).toEqual([]);
    const limited = versions.flatMap(({ dimensionValues = {} }) => Object.entries(dimensionValues));
    const unknown = limited.flatMap(([cut, values]) => {
      return values.filter((value) => !codesIn(cut as DimensionCode).includes(value));
    });
    expect(unknown, code).toEqual([]);
  }
  expect(codesIn("GEO")).toHaveLength(43);
});

test("each value of a finer dimension lies in one of the coarser", () => {
  for (const { code, values, nestsIn } of dimensions) {
    const allowed: (string | undefined)[] = nestsIn ? codesIn(nestsIn) : [undefined];
    expect(
      values.filter(({ within }) => !allowed.includes(within)),
      code,
    ).toEqual([]);
  }
});

test("every audience is either specialists or the public", () => {
  const audiences = dimensions.find(({ code }) => code === "AUD")?.values.map(({ code }) => code);
  expect([...specialistAudiences, ...generalAudiences]).toEqual(audiences);
});
