import { expect, test } from "vitest";
import { withdrawReport } from "#app/domain/sending/commands/withdraw-report.server.ts";
import { kindsOf, reportOf } from "#tests/support/factories/reporter.ts";
import { aReportToReview } from "#tests/support/factories/review.ts";
import { inWorld } from "#tests/support/world.ts";

const seen = { year: 2025, version: 1 };

test("the coordinator takes a sent report back, and the act leaves a trace", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    await withdrawReport(world.coordinator, seen);
    expect(await reportOf(world.db, world.organisation.id)).toMatchObject({ state: "draft", version: 2 });
    expect(await kindsOf(world.db, id)).toEqual(["report.withdrawn"]);
  }));

test("nobody else takes it back, and nothing changes", () =>
  inWorld(async (world) => {
    await aReportToReview(world);
    await expect(withdrawReport(world.reporter, seen)).rejects.toMatchObject({ code: "access.forbidden" });
    await expect(withdrawReport(world.otherCoordinator, seen)).rejects.toMatchObject({ code: "report.not_found" });
    await expect(withdrawReport(world.secretariat, seen)).rejects.toMatchObject({ code: "report.not_found" });
    expect(await reportOf(world.db, world.organisation.id)).toMatchObject({ state: "submitted", version: 1 });
  }));

test("an accepted report stays, and so does one that could not be sent again", () =>
  inWorld(async (world) => {
    await aReportToReview(world);
    await expect(withdrawReport(world.coordinator, { ...seen, version: 7 })).rejects.toMatchObject({
      code: "report.changed_meanwhile",
    });
    const late = world.at("2026-05-01T10:00:00Z").coordinator;
    await expect(withdrawReport(late, seen)).rejects.toMatchObject({ code: "report.period_closed" });
    await world.db.execute("update submissions set state = 'accepted', accepted_at = now()");
    await expect(withdrawReport(world.coordinator, seen)).rejects.toMatchObject({ code: "report.not_sent" });
  }));
