import { expect, test } from "vitest";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { threadsOf } from "#app/domain/reporting/threads.server.ts";
import {
  aReportToReview,
  everythingOf,
  stateOf,
  thoseWhoMayNotReview,
  traceOf,
} from "#tests/support/factories/review.ts";
import { mailbox, mailsTo, saidIn } from "#tests/support/mailbox.ts";
import { inWorld } from "#tests/support/world.ts";

const counselling = { indicator: "VIC.SVC.COU", breakdown: "", reason: "Sunt persoane sau ședințe?" };

test("the secretariat returns one figure with its reason; the rest stays, the organisation is told without a figure", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await returnReport(world.secretariat, { ...seen, reason: "", figures: [counselling] });

    expect(await stateOf(world.db, id)).toBe("returned");
    const [thread, ...others] = await threadsOf(world.db, id);
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ indicator: "VIC.SVC.COU", asksForCorrection: true, resolvedAt: null });
    expect(thread?.comments).toMatchObject([{ side: "secretariat", text: counselling.reason }]);
    expect(await traceOf(world.db)).toMatchObject([
      { kind: "report.returned", actorId: world.secretariat.actor.personId, details: { year: 2025, figures: 1 } },
    ]);
    expect(await mailsTo(world.db, world.coordinator.email)).toMatchObject([{ template: "report_returned" }]);
    expect(saidIn(await mailbox(world.db))).not.toContain("85");
  }));

test("a general reason stands in the thread of the whole report", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await returnReport(world.secretariat, { ...seen, reason: "Lipsesc formările din toamnă.", figures: [] });
    expect(await threadsOf(world.db, id)).toMatchObject([{ indicator: "", asksForCorrection: false }]);
  }));

test("a figure that was settled is open again when it is returned", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    await returnReport(world.secretariat, { ...seen, reason: "", figures: [counselling] });
    const again = { ...counselling, reason: "Încă nu se potrivește." };
    await world.db.execute(`update submissions set state = 'submitted' where id = '${id}'`);
    await world.db.execute(`update threads set resolved_at = now(), asks_for_correction = false`);
    const later = world.at("2026-03-13T10:00:00Z");
    await returnReport(later.secretariat, { ...seen, version: 2, reason: "", figures: [again] });
    const [thread] = await threadsOf(world.db, id);
    expect(thread).toMatchObject({ asksForCorrection: true, resolvedAt: null });
    expect(thread?.comments.map((comment) => comment.text)).toEqual([counselling.reason, again.reason]);
  }));

test("nobody else returns a report, and nothing changes", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    const others = await thoseWhoMayNotReview(world);
    const before = await everythingOf(world.db, id);
    for (const { who, persona, told } of others) {
      const act = returnReport(persona, { ...seen, reason: "Nu.", figures: [counselling] });
      await expect(act, who).rejects.toMatchObject({ code: told });
    }
    expect(await everythingOf(world.db, id)).toEqual(before);
    expect(await mailbox(world.db)).toEqual([]);
  }));

test("a report is not returned without a reason, nor a figure without its own", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    const before = await everythingOf(world.db, id);
    const returning = (input: object) =>
      returnReport(world.secretariat, { ...seen, reason: "", figures: [], ...input });
    await expect(returning({})).rejects.toMatchObject({ code: "review.reason_missing" });
    await expect(returning({ figures: [{ ...counselling, reason: "" }] })).rejects.toMatchObject({
      code: "review.figure_reason_missing",
    });
    await expect(returning({ figures: [{ ...counselling, indicator: "VIC.NOT" }] })).rejects.toMatchObject({
      code: "review.figure_unknown",
    });
    await expect(returning({ figures: [{ ...counselling, breakdown: "SEX=F" }] })).rejects.toMatchObject({
      code: "review.figure_unknown",
    });
    expect(await everythingOf(world.db, id)).toEqual(before);
  }));

test("only a report that was sent is returned", () =>
  inWorld(async (world) => {
    for (const [index, state] of (["draft", "returned", "accepted"] as const).entries()) {
      const { seen } = await aReportToReview(world, { state, year: 2023 + index });
      const later = world.at(`${2024 + index}-03-12T10:00:00Z`);
      await expect(returnReport(later.secretariat, { ...seen, reason: "Da.", figures: [] })).rejects.toMatchObject({
        code: "review.not_waiting",
      });
    }
  }));

test("after the review has closed nothing is returned, and after corrections have closed neither", () =>
  inWorld(async (world) => {
    const { seen } = await aReportToReview(world);
    const input = { ...seen, reason: "Da.", figures: [] };
    await expect(returnReport(world.at("2027-01-05").secretariat, input)).rejects.toMatchObject({
      code: "report.review_closed",
    });
    await expect(returnReport(world.at("2026-07-05").secretariat, input)).rejects.toMatchObject({
      code: "review.corrections_closed",
    });
  }));

test("a copy that went stale is refused", () =>
  inWorld(async (world) => {
    const { seen, id } = await aReportToReview(world);
    const input = { ...seen, version: 9, reason: "Da.", figures: [counselling] };
    await expect(returnReport(world.secretariat, input)).rejects.toMatchObject({ code: "report.changed_meanwhile" });
    expect(await threadsOf(world.db, id)).toEqual([]);
  }));
