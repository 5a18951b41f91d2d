import { expect, test } from "vitest";
import { checkPage } from "#app/domain/sending/queries/check-page.server.ts";
import { detailsPage } from "#app/domain/reporting/queries/details-page.server.ts";
import { receiptPage } from "#app/domain/sending/queries/receipt-page.server.ts";
import { reportTasks } from "#app/domain/sending/queries/report-tasks.server.ts";
import { reportsOfOrganisation } from "#app/domain/sending/queries/reports-of-organisation.server.ts";
import { sectionPage } from "#app/domain/reporting/queries/section-page.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { aFinishedDraft } from "#tests/support/factories/reporter.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld } from "#tests/support/world.ts";

test("no page of the reporter asks the database more than five questions", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    await submitReport(world.coordinator, { year: 2025, version: 1 });
    const { reporter } = world;
    const pages = {
      years: () => reportsOfOrganisation(reporter),
      tasks: () => reportTasks(reporter, 2025),
      details: () => detailsPage(reporter, 2025),
      assistance: () => sectionPage(reporter, { year: 2025, section: "assistance" }),
      training: () => sectionPage(reporter, { year: 2025, section: "training" }),
      challenges: () => sectionPage(reporter, { year: 2025, section: "challenges" }),
      check: () => checkPage(reporter, 2025),
      receipt: () => receiptPage(reporter, 2025),
    };
    const asked: Record<string, number> = {};
    for (const [name, page] of Object.entries(pages)) asked[name] = await queriesOf(world.db, page);
    expect(asked).toEqual({
      years: 1,
      tasks: 3,
      details: 2,
      assistance: 3,
      training: 4,
      challenges: 2,
      check: 5,
      receipt: 3,
    });
  }));

test("for another organisation the pages show its own year, and nothing of this one", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    const page = await checkPage(world.otherCoordinator, 2025);
    expect(page).toMatchObject({ state: "not_started", submissionId: null, answers: [] });
    await expect(receiptPage(world.otherCoordinator, 2025)).rejects.toMatchObject({ code: "report.not_found" });
    await expect(checkPage(world.secretariat, 2025)).rejects.toMatchObject({ code: "report.not_found" });
  }));

test("a section the organisation is not asked for does not exist", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    const asked = sectionPage(world.reporter, { year: 2025, section: "missing-children" });
    await expect(asked).rejects.toMatchObject({ code: "access.not_found" });
  }));

test("last year stands beside this year once it was sent, never while it was a draft", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    const before = await aPeriod(world.db, { year: 2024 });
    const last = { periodId: before.id, organisationId: world.organisation.id, figures: { "VIC.SVC.DAY": 60 } };
    const { id } = await aReport(world.db, last);
    const lastYear = async () => {
      const { page } = await sectionPage(world.reporter, { year: 2025, section: "assistance" });
      return "lastYear" in page ? page.lastYear.figures.map(({ value }) => value) : null;
    };
    expect(await lastYear()).toEqual([]);
    await world.db.execute(
      `update submissions set state = 'submitted', submitted_at = now(), registration_number = '2024-001' where id = '${id}'`,
    );
    expect(await lastYear()).toEqual([60]);
  }));

test("a closed year is shown and no longer asked, a contributor sees who can send", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    const closed = await checkPage(world.at("2026-05-01T10:00:00Z").reporter, 2025);
    expect(closed).toMatchObject({ readOnly: "closed", obstacles: [] });
    expect(await checkPage(world.reporter, 2025)).toMatchObject({ readOnly: null, maySubmit: false });
    expect(await checkPage(world.coordinator, 2025)).toMatchObject({ maySubmit: true });
  }));
