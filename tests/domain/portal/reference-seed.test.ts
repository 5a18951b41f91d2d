import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { indicators as catalogue } from "#db/reference/indicators.ts";
import { relations } from "#db/reference/relations.ts";
import { indicatorRelations, indicators, indicatorVersions } from "#db/schema/catalogue.ts";
import { seedReference } from "#db/seed/reference.server.ts";
import { rolledBack } from "#tests/support/database.ts";
import { aPeriod, aReport, figuresOf } from "#tests/support/factories/reporting.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";

test("the catalogue is written whole, and a second time changes nothing", () =>
  rolledBack(async (db) => {
    await seedReference(db);
    expect(await seedReference(db)).toEqual({ indicators: catalogue.length, changed: false });
    expect(await db.$count(indicators)).toBe(catalogue.length);
    expect(await db.$count(indicatorVersions)).toBe(catalogue.flatMap(({ versions }) => versions).length);
    expect(await db.$count(indicatorRelations)).toBe(relations.flatMap(({ parts }) => parts).length);
  }));

test("what somebody changed by hand is set right again, under figures that stand on it", () =>
  rolledBack(async (db) => {
    const { id: organisationId } = await anOrganisation(db);
    const { id: periodId } = await aPeriod(db);
    const { id } = await aReport(db, { organisationId, periodId, figures: { "VIC.SVC.RES": 12 } });
    await db.update(indicators).set({ unit: "view" }).where(eq(indicators.code, "VIC.SVC.RES"));
    await db.insert(indicators).values({
      code: "XXX.OLD",
      section: "assistance",
      position: 999,
      unit: "person",
      countBasis: "event",
      disclosureClass: "O",
    });
    await db.insert(indicators).values({
      code: "XXX.USED",
      section: "assistance",
      position: 998,
      unit: "person",
      countBasis: "event",
      disclosureClass: "O",
    });
    await figuresOf(db, id, { "XXX.USED": 3 });
    expect((await seedReference(db)).changed).toBe(true);
    const found = await db.select().from(indicators).where(eq(indicators.code, "VIC.SVC.RES"));
    expect(found).toMatchObject([{ unit: "person" }]);
    expect(await db.$count(indicators, eq(indicators.code, "XXX.OLD"))).toBe(0);
    expect(await db.$count(indicators, eq(indicators.code, "XXX.USED"))).toBe(1);
  }));
