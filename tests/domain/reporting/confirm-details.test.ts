import { expect, test } from "vitest";
import { confirmDetails } from "#app/domain/reporting/commands/confirm-details.server.ts";
import { reportTasks } from "#app/domain/sending/queries/report-tasks.server.ts";
import { reportsOfOrganisation } from "#app/domain/sending/queries/reports-of-organisation.server.ts";
import { aFinishedDraft, kindsOf, reportOf } from "#tests/support/factories/reporter.ts";
import { aPeriod } from "#tests/support/factories/reporting.ts";
import { inWorld } from "#tests/support/world.ts";

test("confirming the details begins the report; the form then asks for the services said", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const words = async () => (await reportTasks(world.reporter, 2025)).sections.map(({ word }) => word);
    expect(await words()).not.toContain("assistance");
    await confirmDetails(world.reporter, { year: 2025, services: ["VIC.SVC.DAY", "MIS.NEW"] });
    expect(await words()).toEqual(expect.arrayContaining(["assistance", "missing-children"]));
    const report = await reportOf(world.db, world.organisation.id);
    expect(await kindsOf(world.db, report?.id ?? "")).toEqual(["report.started", "report.details_confirmed"]);
    expect(await kindsOf(world.db, world.organisation.id)).toEqual([
      "organisation.services_declared",
      "organisation.services_declared",
    ]);
  }));

test("what was said before stays and is not said twice", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    await confirmDetails(world.reporter, { year: 2025, services: ["VIC.SVC.DAY"] });
    const { added } = await confirmDetails(world.reporter, { year: 2025, services: ["VIC.SVC.DAY", "VIC.SVC.COU"] });
    expect(added).toEqual(["VIC.SVC.COU"]);
  }));

test("a service nobody knows is refused, and so is somebody without a seat", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const unknown = { year: 2025, services: ["VIC.ALL"] };
    await expect(confirmDetails(world.reporter, unknown)).rejects.toMatchObject({ code: "form.unreadable" });
    await expect(confirmDetails(world.board, { year: 2025, services: [] })).rejects.toMatchObject({
      code: "report.not_found",
    });
    expect(await reportOf(world.db, world.organisation.id)).toBeUndefined();
  }));

test("the task list says where each section stands and where to go on", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    const finished = await reportTasks(world.reporter, 2025);
    expect(finished.next).toBeNull();
    expect(finished.sections.every(({ status }) => status.status === "done")).toBe(true);
    await world.db.execute("delete from cells where indicator = 'VIC.SVC.COU'");
    const opened = await reportTasks(world.reporter, 2025);
    expect(opened).toMatchObject({ next: "assistance", daysLeft: 19 });
    const assistance = opened.sections.find(({ word }) => word === "assistance");
    expect(assistance?.status).toEqual({ status: "in_progress", done: 2, total: 3 });
  }));

test("the years are listed with the organisation's own report only", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    await aPeriod(world.db, { year: 2026 });
    expect(await reportsOfOrganisation(world.reporter)).toMatchObject([{ year: 2025, state: "draft" }]);
    expect(await reportsOfOrganisation(world.otherCoordinator)).toMatchObject([{ year: 2025, state: "not_started" }]);
  }));
