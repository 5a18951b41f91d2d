import { expect, test } from "vitest";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { reopenReport } from "#app/domain/review/commands/reopen-report.server.ts";
import { threadsOf } from "#app/domain/reporting/threads.server.ts";
import { periodTotals } from "#db/schema/review.ts";
import { submissions } from "#db/schema/submissions.ts";
import { aThread } from "#tests/support/factories/reporting.ts";
import {
  aReportToReview,
  everythingOf,
  stateOf,
  thoseWhoMayNotReview,
  traceOf,
} from "#tests/support/factories/review.ts";
import { mailbox, mailsTo } from "#tests/support/mailbox.ts";
import { inWorld } from "#tests/support/world.ts";

test("the secretariat accepts a report: it counts at once, leaves a trace, and its people are told", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world, {
      figures: { "VIC.SVC.COU": 85, "VIC.SVC.RES": "not_applicable" },
    });
    await acceptReport(world.secretariat, seen);

    const [report] = await world.db.select().from(submissions);
    expect(report).toMatchObject({ id, state: "accepted", acceptedBy: world.secretariat.actor.personId, version: 2 });
    expect(await world.db.select().from(periodTotals).orderBy(periodTotals.indicator)).toMatchObject([
      { indicator: "VIC.SVC.COU", total: 85, answered: 1, contributors: 1, notApplicable: 0 },
      { indicator: "VIC.SVC.RES", total: 0, answered: 0, contributors: 0, notApplicable: 1 },
    ]);
    expect(await traceOf(world.db)).toMatchObject([{ kind: "report.accepted", subjectId: id }]);
    expect(await mailsTo(world.db, world.coordinator.email)).toMatchObject([{ template: "report_accepted" }]);
    expect(await mailsTo(world.db, world.otherCoordinator.email)).toEqual([]);
  }));

test("an open question does not stop the secretariat from accepting", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await aThread(world.db, { submissionId: id, indicator: "VIC.SVC.COU" });
    await acceptReport(world.secretariat, seen);
    expect(await stateOf(world.db, id)).toBe("accepted");
  }));

test("nobody else accepts a report, and nothing changes", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    const others = await thoseWhoMayNotReview(world);
    const before = await everythingOf(world.db, id);
    for (const { who, persona, told } of others) {
      await expect(acceptReport(persona, seen), who).rejects.toMatchObject({ code: told });
    }
    expect(await everythingOf(world.db, id)).toEqual(before);
    expect(await mailbox(world.db)).toEqual([]);
  }));

test("only a report that was sent is accepted, once", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await acceptReport(world.secretariat, seen);
    const before = await everythingOf(world.db, id);
    await expect(acceptReport(world.secretariat2, { ...seen, version: 2 })).rejects.toMatchObject({
      code: "review.not_waiting",
    });
    expect(await everythingOf(world.db, id)).toEqual(before);
  }));

test("after the review has closed, and on a copy that went stale, nothing is accepted", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await expect(acceptReport(world.at("2027-01-05").secretariat, seen)).rejects.toMatchObject({
      code: "report.review_closed",
    });
    await expect(acceptReport(world.secretariat, { ...seen, version: 7 })).rejects.toMatchObject({
      code: "report.changed_meanwhile",
    });
    expect(await world.db.select().from(periodTotals)).toEqual([]);
    expect(await stateOf(world.db, id)).toBe("submitted");
  }));

test("a report that does not exist is not found", () =>
  inWorld(async (world) => {
    const seen = { submissionId: crypto.randomUUID(), version: 1 };
    await expect(acceptReport(world.secretariat, seen)).rejects.toMatchObject({ code: "report.not_found" });
  }));

test("an accepted report is reopened with a reason, and counts no more", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await acceptReport(world.secretariat, seen);
    await reopenReport(world.secretariat2, { submissionId: id, version: 2, reason: "O cifră a fost dublată." });

    expect(await stateOf(world.db, id)).toBe("returned");
    expect(await world.db.select().from(periodTotals)).toEqual([]);
    expect(await threadsOf(world.db, id)).toMatchObject([
      { indicator: "", comments: [{ side: "secretariat", text: "O cifră a fost dublată." }] },
    ]);
    expect((await traceOf(world.db)).map((row) => row.kind)).toEqual(["report.accepted", "report.reopened"]);
    const mails = await mailsTo(world.db, world.coordinator.email);
    expect(mails.map((mail) => mail.template).sort()).toEqual(["report_accepted", "report_reopened"]);
  }));

test("nobody else reopens a report, and nothing changes", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await acceptReport(world.secretariat, seen);
    const others = await thoseWhoMayNotReview(world);
    const before = await everythingOf(world.db, id);
    for (const { who, persona, told } of others) {
      const act = reopenReport(persona, { submissionId: id, version: 2, reason: "Nu." });
      await expect(act, who).rejects.toMatchObject({ code: told });
    }
    expect(await everythingOf(world.db, id)).toEqual(before);
  }));

test("each obstacle to reopening is said, and leaves everything as it was", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    const input = { submissionId: id, version: 2, reason: "Motiv." };
    await expect(reopenReport(world.secretariat, { ...input, version: 1 })).rejects.toMatchObject({
      code: "review.not_accepted",
    });
    await acceptReport(world.secretariat, seen);
    const before = await everythingOf(world.db, id);
    const obstacles = [
      [world.secretariat, { ...input, reason: "  " }, "review.reason_missing"],
      [world.secretariat, { ...input, version: 5 }, "report.changed_meanwhile"],
      [world.at("2026-07-05").secretariat, input, "review.corrections_closed"],
      [world.at("2027-01-05").secretariat, input, "report.review_closed"],
    ] as const;
    for (const [persona, wanted, code] of obstacles) {
      await expect(reopenReport(persona, wanted)).rejects.toMatchObject({ code });
    }
    expect(await everythingOf(world.db, id)).toEqual(before);
  }));
