import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { extendDeadline } from "#app/domain/periods/commands/extend-deadline.server.ts";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { checkPage } from "#app/domain/sending/queries/check-page.server.ts";
import { reportTasks } from "#app/domain/sending/queries/report-tasks.server.ts";
import { submissions } from "#db/schema/submissions.ts";
import { aFinishedDraft } from "#tests/support/factories/reporter.ts";
import { aPeriod, aThread, figuresOf } from "#tests/support/factories/reporting.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const year = 2025;

async function sectionsOf(world: World) {
  const { sections } = await reportTasks(world.reporter, year);
  return Object.fromEntries(sections.map(({ word, status }) => [word, status]));
}

/** A finished report that was sent and came back with a question on counselling. */
async function aReturnedReport(world: World, asksForCorrection: boolean) {
  const report = await aFinishedDraft(world);
  const sent = { state: "submitted", registrationNumber: "2025-001", submittedAt: world.now } as const;
  for (const move of [sent, { state: "returned", returnedAt: world.now } as const]) {
    await world.db.update(submissions).set(move).where(eq(submissions.id, report.id));
  }
  await aThread(world.db, { submissionId: report.id, indicator: "VIC.SVC.COU", asksForCorrection });
  return report;
}

test("after a return a section with a figure asked about is not done, and says that a question waits", () =>
  inWorld(async (world) => {
    const { id: submissionId } = await aReturnedReport(world, true);
    expect(await sectionsOf(world)).toMatchObject({
      assistance: { status: "to_answer", count: 1 },
      prevention: { status: "done" },
    });
    const tasks = await reportTasks(world.reporter, year);
    expect(tasks.next).toBe("assistance");
    expect(tasks.toAnswer).toEqual([{ indicator: "VIC.SVC.COU", breakdown: "" }]);

    const answer = { submissionId, indicator: "VIC.SVC.COU", breakdown: "", text: "Am verificat, e corect." };
    await commentOnFigure(world.reporter, answer);
    expect(await sectionsOf(world)).toMatchObject({ assistance: { status: "done" } });
    expect((await reportTasks(world.reporter, year)).next).toBeNull();
  }));

test("a question that asks for no correction is shown as waiting and keeps nobody from sending", () =>
  inWorld(async (world) => {
    const { version } = await aReturnedReport(world, false);
    expect(await sectionsOf(world)).toMatchObject({ assistance: { status: "to_answer", count: 1 } });
    expect((await reportTasks(world.reporter, year)).next).toBeNull();
    expect(await submitReport(world.coordinator, { year, version })).toMatchObject({ year });
    expect(await sectionsOf(world)).toMatchObject({ assistance: { status: "to_answer", count: 1 } });
  }));

test("a section with one of its nine figures says that eight are not filled in, and can be sent like that", () =>
  inWorld(async (world) => {
    const { id, version } = await aFinishedDraft(world);
    const unfilled = async () => {
      const { sections } = await reportTasks(world.reporter, year);
      const listed = sections.find(({ word }) => word === "prevention");
      const checked = (await checkPage(world.reporter, year)).sections.find(({ word }) => word === "prevention");
      expect(checked?.unfilled).toBe(listed?.unfilled);
      return { status: listed?.status.status, unfilled: listed?.unfilled };
    };
    expect(await unfilled()).toEqual({ status: "done", unfilled: 8 });
    await figuresOf(world.db, id, { "PRV.DIR": 0, "PRV.CAMP": "not_collected" });
    // Of no participants nobody is a pupil, from a placement centre or at risk.
    expect(await unfilled()).toMatchObject({ unfilled: 3 });
    await figuresOf(world.db, id, { "PRV.REACH": "not_applicable" });
    expect(await unfilled()).toMatchObject({ unfilled: 0 });
    expect(await submitReport(world.coordinator, { year, version })).toMatchObject({ year });
  }));

test("an organisation that has more time sees why, and no other organisation does", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const until = new Date("2026-05-15T20:59:00Z");
    const reason = "Raportorul e în concediu medical.";
    expect((await reportTasks(world.reporter, year)).extensionReason).toBeNull();
    await extendDeadline(world.secretariat, { year, organisationId: world.organisation.id, until, reason });
    expect(await reportTasks(world.reporter, year)).toMatchObject({
      dueAt: until.toISOString(),
      extensionReason: reason,
    });
    expect((await reportTasks(world.otherCoordinator, year)).extensionReason).toBeNull();
  }));
