import { expect, test } from "vitest";
import { demoFigures, type DemoFigures } from "./demo-figures.ts";
import { demoAccounts, demoOrganisations, demoPassword } from "./demo.ts";

const years = [2021, 2022, 2023, 2024, 2025, 2031];
const value = (figures: DemoFigures, name: string) => figures[name]?.value ?? 0;
const all = demoOrganisations.flatMap((organisation) =>
  years.map((year) => ({ organisation, year, figures: demoFigures(organisation, year) })),
);

test("the same organisation and year give the same figures", () => {
  for (const { organisation, year, figures } of all) expect(demoFigures(organisation, year)).toEqual(figures);
});

test("another year gives other figures, close enough that nothing has to be explained", () => {
  for (const { organisation, year, figures } of all) {
    const next = demoFigures(organisation, year + 1);
    expect(next).not.toEqual(figures);
    for (const name of Object.keys(figures)) {
      const [before, after] = [value(figures, name), value(next, name)];
      if (Math.min(before, after) >= 20) expect(Math.max(before, after) / Math.min(before, after)).toBeLessThan(2);
    }
  }
});

test("one organisation explains one figure of the newest year, and its figures still agree", () => {
  const grown = demoOrganisations.filter(({ grown }) => grown);
  expect(grown).toHaveLength(1);
  for (const organisation of grown) {
    const { service = "", usual = 0, newest = 0 } = organisation.grown ?? {};
    const figures = demoFigures(organisation, 2025, true);
    expect([value(demoFigures(organisation, 2024), service), value(figures, service)]).toEqual([usual, newest]);
    expect(value(figures, "VIC.ALL")).toBeGreaterThanOrEqual(newest);
    expect(newest).toBeGreaterThan(3 * usual);
  }
});

test("people in several services are at least the largest row and at most the sum, children too", () => {
  for (const { organisation, figures } of all.filter(({ organisation }) => organisation.persons > 0)) {
    for (const suffix of ["", "|AGE2=MIN"]) {
      const services = organisation.services.filter((code) => code.startsWith("VIC."));
      const rows = services.map((service) => value(figures, `${service}${suffix}`));
      const people = value(figures, `VIC.ALL${suffix}`);
      expect(people).toBeGreaterThanOrEqual(Math.max(...rows));
      expect(people).toBeLessThanOrEqual(rows.reduce((sum, row) => sum + row, 0));
    }
  }
});

test("what was carried over fits into what was left of the year before", () => {
  for (const { organisation, year, figures } of all) {
    const before = demoFigures(organisation, year - 1);
    expect(value(figures, "VIC.CARRY")).toBeLessThanOrEqual(value(before, "VIC.ALL") - value(before, "VIC.EXIT"));
  }
});

test("every figure is a whole number, and only campaigns are estimates", () => {
  for (const { figures } of all) {
    for (const [name, figure] of Object.entries(figures)) {
      expect(Number.isSafeInteger(figure.value) && figure.value >= 0).toBe(true);
      if (figure.qualifier) expect(["PRV.CAMP", "PRV.ONL"]).toContain(name);
    }
  }
});

test("invented organisations say so by their name, and the password says what it is for", () => {
  for (const { name, shortName, slug } of demoOrganisations) {
    expect([name, shortName].every((said) => said.includes("Exemplu"))).toBe(true);
    expect(slug).toMatch(/^exemplu-/);
  }
  expect(demoPassword).toMatch(/^demo-.{11,}/);
  expect(demoAccounts.map(({ email }) => email.replace("@example.org", "")).join(" ")).toBe(
    "secretariat secretariat2 admin board coordinator contributor other-coordinator group editor external",
  );
});
