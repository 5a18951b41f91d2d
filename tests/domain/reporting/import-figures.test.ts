import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Figure } from "#app/domain/catalogue/model.ts";
import { importFigures } from "#app/domain/reporting/commands/import-figures.server.ts";
import { figuresToExport } from "#app/domain/reporting/queries/figures-to-export.server.ts";
import { activities } from "#db/schema/audit.ts";
import { cells } from "#db/schema/reporting.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";
import { aPeriod, aReport, figuresOf } from "#tests/support/factories/reporting.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const figure = (indicator: string, value: number | null, breakdown = ""): Figure => ({
  indicator,
  breakdown,
  state: value === null ? "not_collected" : "value",
  value,
  qualifier: "exact",
  note: null,
});

const sound = [figure("VIC.SVC.DAY", 30), figure("VIC.SVC.DAY", 12, "AGE2=MIN"), figure("VIC.ALL", 30)];

const into = ({ organisation }: World, figures: readonly Figure[], more: { dryRun?: boolean; year?: number } = {}) => ({
  organisationId: organisation.id,
  year: 2025,
  figures,
  dryRun: false,
  ...more,
});

test("an organisation's file begins its report, declares the services it answers, and leaves a trace without figures", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const { changes, submissionId } = await importFigures(world.reporter, into(world, sound));
    expect(changes.map(({ cell, before, after }) => [cell, before, after.value])).toEqual([
      ["VIC.SVC.DAY", null, 30],
      ["VIC.SVC.DAY|AGE2=MIN", null, 12],
      ["VIC.ALL", null, 30],
    ]);
    const asked = { organisationId: world.organisation.id, year: 2025 };
    expect(await figuresToExport(world.reporter, asked)).toEqual(sound);
    const offered = await world.db.select().from(serviceOffers);
    expect(offered.map(({ indicator }) => indicator)).toEqual(["VIC.SVC.DAY"]);
    const traces = await world.db
      .select()
      .from(activities)
      .where(eq(activities.subjectId, submissionId ?? ""))
      .orderBy(activities.id);
    expect(traces.map(({ kind, details }) => ({ kind, details }))).toEqual([
      { kind: "report.started", details: { year: 2025 } },
      { kind: "report.figures_imported", details: { year: 2025, figures: 3, services: 1 } },
    ]);
  }));

test("the same file a second time changes nothing and leaves no second trace", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    await importFigures(world.reporter, into(world, sound));
    const before = await world.db.$count(activities);
    expect((await importFigures(world.reporter, into(world, sound))).changes).toEqual([]);
    expect(await world.db.$count(activities)).toBe(before);
    const kept = await world.db.select({ version: cells.version }).from(cells);
    expect(kept.map(({ version }) => version)).toEqual([1, 1, 1]);
  }));

test("figures that are not in the file stay; one that changes gets its next version and loses its explanation", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db);
    const { id } = await aReport(world.db, { periodId, organisationId: world.organisation.id });
    await figuresOf(world.db, id, { "VIC.SVC.DAY": 28, "TRN.PERS": 40 });
    await world.db.update(cells).set({ explanation: "Un centru nou." }).where(eq(cells.indicator, "VIC.SVC.DAY"));
    await importFigures(world.reporter, into(world, [figure("VIC.SVC.DAY", 30)]));
    const kept = await world.db.select().from(cells).where(eq(cells.submissionId, id)).orderBy(cells.indicator);
    expect(kept).toMatchObject([
      { indicator: "TRN.PERS", value: 40, version: 1 },
      { indicator: "VIC.SVC.DAY", value: 30, version: 2, explanation: null },
    ]);
  }));

test("a file that breaks a rule, alone or with what already stands, is refused with both numbers and writes nothing", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db);
    const { id } = await aReport(world.db, { periodId, organisationId: world.organisation.id });
    await figuresOf(world.db, id, { "VIC.SVC.DAY": 28 });
    const tooMany = into(world, [figure("VIC.SVC.DAY", 29, "AGE2=MIN")]);
    await expect(importFigures(world.reporter, tooMany)).rejects.toMatchObject({
      code: "figures.refused",
      details: [{ rule: "R3", params: { partValue: 29, wholeValue: 28 } }],
    });
    expect(await world.db.$count(cells, eq(cells.submissionId, id))).toBe(1);
    expect(await world.db.$count(serviceOffers)).toBe(0);
  }));

test("a dry run says what would change and which rules would be broken, and writes nothing", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const broken = [...sound, figure("VIC.SVC.DAY", 31, "AGE2=ADU")];
    const { changes, findings, submissionId } = await importFigures(
      world.reporter,
      into(world, broken, { dryRun: true }),
    );
    expect(changes).toHaveLength(4);
    expect(findings).toMatchObject([{ severity: "error", outcome: "fail" }]);
    expect(submissionId).toBeNull();
    expect(await world.db.$count(submissions)).toBe(0);
  }));

test("last year's report makes a leap a warning, which does not refuse the file", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db, { year: 2024 });
    const { organisation, db } = world;
    await aPeriod(db);
    await aReport(db, { periodId, organisationId: organisation.id, state: "accepted", figures: { "VIC.SVC.DAY": 7 } });
    const { findings } = await importFigures(world.reporter, into(world, [figure("VIC.SVC.DAY", 85)]));
    expect(findings).toMatchObject([{ rule: "R8", severity: "warning", params: { lastValue: 7, value: 85 } }]);
  }));

test("nobody writes another organisation's figures, and nothing changes", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    for (const person of [world.otherCoordinator, world.secretariat, world.stranger, world.visitor]) {
      await expect(importFigures(person, into(world, sound))).rejects.toMatchObject({ code: "access.forbidden" });
    }
    expect(await world.db.$count(submissions)).toBe(0);
  }));

test("a sent report, a closed year, an unknown year and a year without membership are refused, dry run or not", () =>
  inWorld(async (world) => {
    const { db, organisation, reporter } = world;
    await aPeriod(db, { year: 2023 });
    await aPeriod(db, {
      year: 2018,
      submissionsCloseAt: new Date("2027-01-01"),
      correctionsCloseAt: new Date("2027-01-01"),
    });
    const { id: periodId } = await aPeriod(db);
    await aReport(db, { periodId, organisationId: organisation.id, state: "submitted" });
    for (const dryRun of [true, false]) {
      const refusal = (year: number) => importFigures(reporter, into(world, sound, { year, dryRun }));
      await expect(refusal(2025)).rejects.toMatchObject({ code: "report.not_open_for_change" });
      await expect(refusal(2023)).rejects.toMatchObject({ code: "report.period_closed" });
      await expect(refusal(2011)).rejects.toMatchObject({ code: "period.not_found" });
      await expect(refusal(2018)).rejects.toMatchObject({ code: "report.not_a_member" });
    }
  }));

test("an export holds what was answered, in the order of the catalogue; blanks and other people's reports are not in it", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db);
    const { id: organisationId } = world.organisation;
    const figures = { "TRN.PERS": 0, "VIC.SVC.DAY": "not_applicable", "VIC.SVC.RES": "blank" } as const;
    await aReport(world.db, { periodId, organisationId, figures });
    const exported = await figuresToExport(world.coordinator, { organisationId, year: 2025 });
    expect(exported).toMatchObject([
      { indicator: "VIC.SVC.DAY", state: "not_applicable", value: null },
      { indicator: "TRN.PERS", state: "value", value: 0 },
    ]);
    const other = figuresToExport(world.otherCoordinator, { organisationId, year: 2025 });
    await expect(other).rejects.toMatchObject({ code: "access.forbidden" });
    const none = figuresToExport(world.otherCoordinator, { organisationId: world.otherOrganisation.id, year: 2025 });
    await expect(none).rejects.toMatchObject({ code: "report.not_found" });
  }));
