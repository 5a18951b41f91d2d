import { expect, test } from "vitest";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { reportToReview } from "#app/domain/review/queries/report-to-review.server.ts";
import { type Database } from "#db/database.ts";
import { submissionVersions } from "#db/schema/sending.ts";
import { aPeriod, aReport, type Figure, offers } from "#tests/support/factories/reporting.ts";
import { aReportToReview, thoseWhoMayNotReview } from "#tests/support/factories/review.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld } from "#tests/support/world.ts";

const rowsOf = (report: Awaited<ReturnType<typeof reportToReview>>) => report.sections.flatMap(({ rows }) => rows);

test("every figure stands beside last year with its change, its sign and the reporter's explanation", () =>
  inWorld(async (world) => {
    const { organisation } = world;
    const before = await aPeriod(world.db, { year: 2024 });
    await offers(world.db, organisation.id, ["VIC.SVC.COU", "VIC.SVC.RES", "VIC.SVC.LEG"]);
    const last = { "VIC.SVC.COU": 7, "VIC.SVC.LEG": 0, "PRV.REACH": 300, "PRV.DIR": 300, "VIC.ALL": 7 };
    await aReport(world.db, { periodId: before.id, organisationId: organisation.id, state: "accepted", figures: last });
    const { id } = await aReportToReview(world, {
      figures: {
        "VIC.SVC.COU": 85,
        "VIC.SVC.RES": "not_applicable",
        "VIC.SVC.LEG": 5,
        "VIC.ALL": 85,
        "VIC.SVC.COU|AGE2=MIN": 12,
        "PRV.REACH": 340,
        "PRV.DIR": 340,
      },
    });
    await world.db.execute(
      `update cells set explanation = 'al doilea program, deschis în mai' where indicator = 'VIC.SVC.COU' and value = 85`,
    );

    const report = await reportToReview(world.secretariat, { submissionId: id, figure: null });
    const row = (cell: string) => rowsOf(report).find((one) => one.cell === cell);
    expect(row("VIC.SVC.COU")).toMatchObject({
      before: { value: 7 },
      now: { value: 85 },
      change: { kind: "times", times: 12 },
      explanation: "al doilea program, deschis în mai",
      signs: [{ rule: "R8" }],
      divisions: [{ dimension: "AGE2", cells: [{ cell: "VIC.SVC.COU|AGE2=MIN", now: { value: 12 } }] }],
    });
    expect(row("VIC.SVC.LEG")?.change).toEqual({ kind: "by", by: 5 });
    expect(row("PRV.REACH")?.change).toEqual({ kind: "share", fraction: 40 / 300 });
    expect(row("VIC.SVC.RES")).toMatchObject({ before: null, now: { state: "not_applicable" }, change: null });
    expect(report).toMatchObject({ may: "decide", open: null, changed: null, organisation: organisation.shortName });
    expect(report.checks.find(({ name }) => name === "jumps")?.failed).toBeGreaterThan(0);
  }));

test("the conversation that was answered is open when the page is, unless the reader chooses another", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const say = (persona: typeof world.reporter, indicator: string) =>
      commentOnFigure(persona, { submissionId: id, indicator, breakdown: "", text: "Persoane." });
    await say(world.secretariat, "VIC.SVC.DAY");
    await say(world.at("2026-03-12T11:00:00Z").secretariat, "VIC.SVC.COU");
    await say(world.at("2026-03-12T12:00:00Z").reporter, "VIC.SVC.COU");
    const read = (figure: string | null) => reportToReview(world.secretariat, { submissionId: id, figure });
    expect(await read(null)).toMatchObject({ open: "VIC.SVC.COU", unsettled: ["VIC.SVC.DAY", "VIC.SVC.COU"] });
    expect((await read("none")).open).toBeNull();
    expect((await read("VIC.SVC.DAY|AGE2=MIN")).open).toBe("VIC.SVC.DAY|AGE2=MIN");
  }));

async function sending(
  db: Database,
  sent: { submissionId: string; number: number; at: string; figures: Record<string, Figure> },
) {
  const figures = Object.entries(sent.figures).map(([indicator, value]) => {
    return { indicator, breakdown: "", state: "value", value, qualifier: "exact", note: null, explanation: null };
  });
  const { submissionId, number } = sent;
  const kept = { submissionId, number, sentAt: new Date(sent.at), late: false, contentHash: "" };
  await db.insert(submissionVersions).values({ ...kept, content: { figures } });
}

test("after a correction the reader sees what changed, and only that", () =>
  inWorld(async (world) => {
    const { id, seen } = await aReportToReview(world, {
      figures: { "VIC.SVC.COU": 58, "VIC.SVC.DAY": 64, "VIC.SVC.EDU": 3 },
    });
    await sending(world.db, {
      submissionId: id,
      number: 1,
      at: "2026-03-02T09:00:00Z",
      figures: { "VIC.SVC.COU": 85, "VIC.SVC.DAY": 64 },
    });
    await returnReport(world.secretariat, { ...seen, reason: "Dublat?", figures: [] });
    const second = { "VIC.SVC.COU": 58, "VIC.SVC.DAY": 64, "VIC.SVC.EDU": 3 };
    await sending(world.db, { submissionId: id, number: 2, at: "2026-03-14T09:00:00Z", figures: second });
    await world.db.execute(
      `update submissions set state = 'submitted', submitted_at = '2026-03-14T09:00:00Z' where id = '${id}'`,
    );

    const report = await reportToReview(world.at("2026-03-15").secretariat, { submissionId: id, figure: null });
    expect(report.changed).toMatchObject([
      { cell: "VIC.SVC.COU", was: { value: 85 }, is: { value: 58 } },
      { cell: "VIC.SVC.EDU", was: null, is: { value: 3 } },
    ]);
    expect(rowsOf(report).find(({ cell }) => cell === "VIC.SVC.DAY")).not.toHaveProperty("was");
    expect(report.sendings.map(({ number }) => number)).toEqual([1, 2]);
  }));

test("a draft is read by nobody but its organisation", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world, { state: "draft" });
    await expect(reportToReview(world.secretariat, { submissionId: id, figure: null })).rejects.toMatchObject({
      code: "report.not_found",
    });
  }));

test("the page is the secretariat's; who holds a seat in the organisation reads and does not decide", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    for (const { who, persona } of await thoseWhoMayNotReview(world)) {
      const read = reportToReview(persona, { submissionId: id, figure: null });
      if (who === "the secretariat with a seat in it") expect(await read).toMatchObject({ may: "own" });
      else await expect(read, who).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const closed = world.at("2027-02-01").secretariat;
    expect(await reportToReview(closed, { submissionId: id, figure: null })).toMatchObject({ may: "closed" });
  }));

test("a report is read in four questions", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    await commentOnFigure(world.secretariat, { submissionId: id, indicator: "VIC.SVC.COU", breakdown: "", text: "?" });
    const read = () => reportToReview(world.secretariat, { submissionId: id, figure: null });
    expect(await queriesOf(world.db, read)).toBe(4);
  }));
