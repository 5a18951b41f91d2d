import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { saveFigures } from "#app/domain/reporting/commands/save-figures.server.ts";
import { cycleBoard } from "#app/domain/review/queries/cycle-board.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { withdrawReport } from "#app/domain/sending/commands/withdraw-report.server.ts";
import { receiptPage } from "#app/domain/sending/queries/receipt-page.server.ts";
import { submissionVersions } from "#db/schema/sending.ts";
import { aFinishedDraft, kindsOf, reportOf, sawNumber, typing } from "#tests/support/factories/reporter.ts";
import { aPeriod, aReport, aThread } from "#tests/support/factories/reporting.ts";
import { mailbox, mailsTo, saidIn } from "#tests/support/mailbox.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const sent = { year: 2025, version: 1 };

const versionsOf = (world: World, id: string) =>
  world.db
    .select()
    .from(submissionVersions)
    .where(eq(submissionVersions.submissionId, id))
    .orderBy(submissionVersions.number);

test("the coordinator sends a finished report: a number, an immutable copy, a trace and a receipt without a figure", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    const receipt = await submitReport(world.coordinator, sent);
    expect(receipt).toMatchObject({ year: 2025, number: "2025-001" });
    expect(await reportOf(world.db, world.organisation.id)).toMatchObject({
      state: "submitted",
      version: 2,
      registrationNumber: "2025-001",
      submittedBy: world.coordinator.actor.personId,
    });
    const [version] = await versionsOf(world, id);
    expect(version).toMatchObject({ number: 1, late: false, contentHash: receipt.contentHash });
    expect(version?.content).toMatchObject({ number: "2025-001", year: 2025 });
    expect(await kindsOf(world.db, id)).toEqual(["report.submitted"]);
    expect(await mailsTo(world.db, world.coordinator.email)).toMatchObject([{ template: "report_received" }]);
    expect(saidIn(await mailbox(world.db))).not.toContain("141");
    expect(await receiptPage(world.reporter, 2025)).toMatchObject({ registration: "2025-001", figures: 5 });
  }));

test("each report of a year has the next number", () =>
  inWorld(async (world) => {
    const { periodId } = await aFinishedDraft(world);
    const other = { periodId, organisationId: world.otherOrganisation.id, state: "submitted" } as const;
    const { id } = await aReport(world.db, other);
    await world.db.execute(`update submissions set registration_number = '2025-041' where id = '${id}'`);
    expect(await submitReport(world.coordinator, sent)).toMatchObject({ number: "2025-042" });
  }));

test("a report taken back can be changed and sent again: the same number, the next version, the first copy stays", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    const first = await submitReport(world.coordinator, sent);
    await withdrawReport(world.coordinator, { year: 2025, version: 2 });
    const wanted = [typing("VIC.SVC.DAY", 65, sawNumber(1, 64))];
    await saveFigures(world.reporter, { year: 2025, section: "assistance", wanted });
    const second = await submitReport(world.coordinator, { year: 2025, version: 3 });
    expect(second.number).toBe(first.number);
    expect(second.contentHash).not.toBe(first.contentHash);
    const hashes = (await versionsOf(world, id)).map(({ number, contentHash }) => [number, contentHash]);
    expect(hashes).toEqual([
      [1, first.contentHash],
      [2, second.contentHash],
    ]);
  }));

test("after the due day the report is taken and marked late", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    await submitReport(world.at("2026-04-05T10:00:00Z").coordinator, sent);
    expect(await versionsOf(world, id)).toMatchObject([{ late: true }]);
  }));

test("a report that came in time stays in time when its correction is sent after the due day", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    await submitReport(world.coordinator, sent);
    await returnReport(world.secretariat, { submissionId: id, version: 2, reason: "Motiv.", figures: [] });
    await submitReport(world.at("2026-04-05T10:00:00Z").coordinator, { year: 2025, version: 3 });
    expect(await versionsOf(world, id)).toMatchObject([{ late: false }, { late: false }]);
    const board = await cycleBoard(world.at("2026-04-06T10:00:00Z").secretariat, { year: 2025, filter: null });
    expect(board.rows.find(({ organisationId }) => organisationId === world.organisation.id)).toMatchObject({
      state: "submitted",
      late: false,
    });
  }));

test("a contributor, another organisation and the secretariat cannot send it, and nothing changes", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    await expect(submitReport(world.reporter, sent)).rejects.toMatchObject({ code: "access.forbidden" });
    await expect(submitReport(world.otherCoordinator, sent)).rejects.toMatchObject({ code: "report.not_found" });
    await expect(submitReport(world.secretariat, sent)).rejects.toMatchObject({ code: "report.not_found" });
    expect(await reportOf(world.db, world.organisation.id)).toMatchObject({ state: "draft", version: 1 });
    expect(await mailbox(world.db)).toEqual([]);
  }));

test("a figure that cannot be right keeps the report, and the page is told which", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world, { "VIC.SVC.DAY|AGE2=MIN": 65 });
    await expect(submitReport(world.coordinator, sent)).rejects.toMatchObject({
      code: "report.figures_in_the_way",
      details: [{ kind: "finding", section: "assistance" }],
    });
  }));

test("a service that was declared and left open keeps the report", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world, { "VIC.SVC.COU": "blank" });
    await expect(submitReport(world.coordinator, sent)).rejects.toMatchObject({ code: "report.figures_in_the_way" });
  }));

test("a surprising figure wants one sentence, and then goes", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    const before = await aPeriod(world.db, { year: 2024 });
    const last = { periodId: before.id, organisationId: world.organisation.id, state: "accepted" } as const;
    await aReport(world.db, { ...last, figures: { "VIC.SVC.COU": 7 } });
    await expect(submitReport(world.coordinator, sent)).rejects.toMatchObject({ code: "report.warnings_unexplained" });

    const explanation = { text: "Al doilea program de consiliere, din mai", seen: "" };
    const wanted = [{ ...typing("VIC.SVC.COU", 85, sawNumber(1, 85)), explanation }];
    await saveFigures(world.reporter, { year: 2025, section: "assistance", wanted });
    expect(await submitReport(world.coordinator, sent)).toMatchObject({ number: "2025-001" });
  }));

test("a section nobody looked at keeps the report", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    await world.db.execute("delete from narratives where question = 'policies'");
    await expect(submitReport(world.coordinator, sent)).rejects.toMatchObject({
      code: "report.sections_unfinished",
      params: { count: 1 },
      details: [{ section: "policies" }],
    });
  }));

test("a figure that was returned has to be changed or answered before the report goes again", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    await submitReport(world.coordinator, sent);
    await world.db.execute(`update submissions set state = 'returned', returned_at = now() where id = '${id}'`);
    await aThread(world.db, { submissionId: id, indicator: "VIC.SVC.COU" });
    const again = { year: 2025, version: 2 };
    await expect(submitReport(world.coordinator, again)).rejects.toMatchObject({
      code: "report.corrections_unanswered",
    });
    const answer = { submissionId: id, indicator: "VIC.SVC.COU", breakdown: "", text: "Sunt persoane, am verificat." };
    await commentOnFigure(world.reporter, answer);
    expect(await submitReport(world.coordinator, again)).toMatchObject({ number: "2025-001" });
  }));

test("a report already sent, a closed year and a stale copy say so", () =>
  inWorld(async (world) => {
    await aFinishedDraft(world);
    await expect(submitReport(world.coordinator, { ...sent, version: 9 })).rejects.toMatchObject({
      code: "report.changed_meanwhile",
    });
    await expect(submitReport(world.at("2026-05-01T10:00:00Z").coordinator, sent)).rejects.toMatchObject({
      code: "report.period_closed",
    });
    await submitReport(world.coordinator, sent);
    await expect(submitReport(world.coordinator, { ...sent, version: 2 })).rejects.toMatchObject({
      code: "report.not_open_for_change",
    });
  }));
