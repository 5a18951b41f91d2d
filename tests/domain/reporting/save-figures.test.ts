import { expect, test } from "vitest";
import { saveFigures } from "#app/domain/reporting/commands/save-figures.server.ts";
import { notApplicable, notCollected } from "#app/domain/submissions/answers.ts";
import { figuresPage } from "#app/domain/reporting/queries/figures-page.server.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { anOpenYear, cellOf, kindsOf, reportOf, sawNumber, typing } from "#tests/support/factories/reporter.ts";
import { inWorld } from "#tests/support/world.ts";

const assistance = { year: 2025, section: "assistance" } as const;

test("the first figure begins the report and leaves its trace", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await saveFigures(world.reporter, { ...assistance, wanted: [typing("VIC.SVC.DAY", 64)] });
    const report = await reportOf(world.db, world.organisation.id);
    expect(report).toMatchObject({ state: "draft", startedBy: world.reporter.actor.personId });
    const cell = await cellOf(world.db, report?.id ?? "", "VIC.SVC.DAY");
    expect(cell).toMatchObject({ state: "value", value: 64, version: 1, changedBy: world.reporter.actor.personId });
    expect(await kindsOf(world.db, report?.id ?? "")).toEqual(["report.started", "report.figures_saved"]);
  }));

test("zero, nobody counted, not offered and nothing yet are four different things", () =>
  inWorld(async (world) => {
    await anOpenYear(world, ["VIC.SVC.DAY", "VIC.SVC.COU", "VIC.SVC.RES", "VIC.SVC.LEG"]);
    const wanted = [
      typing("VIC.SVC.DAY", 0),
      typing("VIC.SVC.COU", notCollected),
      typing("VIC.SVC.RES", notApplicable),
      typing("VIC.SVC.LEG", { state: "blank", value: null, qualifier: "exact" }),
    ];
    await saveFigures(world.reporter, { ...assistance, wanted });
    const { cells } = await figuresPage(world.reporter, assistance);
    const states = Object.fromEntries(cells.map(({ indicator, state, value }) => [indicator, [state, value]]));
    expect(states).toEqual({
      "VIC.SVC.DAY": ["value", 0],
      "VIC.SVC.COU": ["not_collected", null],
      "VIC.SVC.RES": ["not_applicable", null],
    });
  }));

test("a figure that cannot be right is kept all the same, to be shown and corrected", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const wanted = [typing("VIC.SVC.DAY", 5), typing("VIC.SVC.DAY|AGE2=MIN", 6)];
    await saveFigures(world.reporter, { ...assistance, wanted });
    const report = await reportOf(world.db, world.organisation.id);
    expect(await cellOf(world.db, report?.id ?? "", "VIC.SVC.DAY|AGE2=MIN")).toMatchObject({ value: 6 });
  }));

test("two people, two values: the stored one stays, both are shown, everything else is saved", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await saveFigures(world.coordinator, { ...assistance, wanted: [typing("VIC.SVC.DAY", 64)] });
    const wanted = [typing("VIC.SVC.DAY", 85), typing("VIC.SVC.COU", 7)];
    const { clashes } = await saveFigures(world.reporter, { ...assistance, wanted });
    expect(clashes).toMatchObject([
      { cell: "VIC.SVC.DAY", mine: { value: 85 }, theirs: { value: 64 }, version: 1, role: "coordinator" },
    ]);
    const report = await reportOf(world.db, world.organisation.id);
    expect(await cellOf(world.db, report?.id ?? "", "VIC.SVC.DAY")).toMatchObject({ value: 64, version: 1 });
    expect(await cellOf(world.db, report?.id ?? "", "VIC.SVC.COU")).toMatchObject({ value: 7 });

    const chosen = [typing("VIC.SVC.DAY", 85, sawNumber(1, 64))];
    expect((await saveFigures(world.reporter, { ...assistance, wanted: chosen })).clashes).toEqual([]);
    expect(await cellOf(world.db, report?.id ?? "", "VIC.SVC.DAY")).toMatchObject({ value: 85, version: 2 });
  }));

test("the same value from two people is no clash, and a field nobody touched is not written again", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await saveFigures(world.coordinator, { ...assistance, wanted: [typing("VIC.SVC.DAY", 64)] });
    const same = await saveFigures(world.reporter, { ...assistance, wanted: [typing("VIC.SVC.DAY", 64)] });
    expect(same).toMatchObject({ clashes: [], written: 0 });
    await saveFigures(world.coordinator, { ...assistance, wanted: [typing("VIC.SVC.DAY", 65, sawNumber(1, 64))] });
    const untouched = [typing("VIC.SVC.DAY", 64, sawNumber(1, 64))];
    expect(await saveFigures(world.reporter, { ...assistance, wanted: untouched })).toMatchObject({ clashes: [] });
    const report = await reportOf(world.db, world.organisation.id);
    expect(await cellOf(world.db, report?.id ?? "", "VIC.SVC.DAY")).toMatchObject({ value: 65, version: 2 });
  }));

test("a clash nobody decided is shown again until somebody does", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await saveFigures(world.coordinator, { ...assistance, wanted: [typing("VIC.SVC.DAY", 64)] });
    const wanted = [typing("VIC.SVC.DAY", 64, sawNumber(1, 64))];
    const undecided = new Map([["VIC.SVC.DAY", typing("VIC.SVC.DAY", 85).answer]]);
    const { clashes } = await saveFigures(world.reporter, { ...assistance, wanted, undecided });
    expect(clashes).toMatchObject([{ mine: { value: 85 }, theirs: { value: 64 } }]);
  }));

test("an explanation stays with its figure, and goes when the figure changes without it", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const explained = { ...typing("VIC.SVC.COU", 85), explanation: { text: "Al doilea program, din mai", seen: "" } };
    await saveFigures(world.reporter, { ...assistance, wanted: [explained] });
    const report = await reportOf(world.db, world.organisation.id);
    const cell = () => cellOf(world.db, report?.id ?? "", "VIC.SVC.COU");
    expect(await cell()).toMatchObject({ explanation: "Al doilea program, din mai" });
    expect(await kindsOf(world.db, report?.id ?? "")).toContain("report.warning_explained");
    await saveFigures(world.reporter, { ...assistance, wanted: [typing("VIC.SVC.COU", 70, sawNumber(1, 85))] });
    expect(await cell()).toMatchObject({ value: 70, explanation: null });
  }));

test("nobody else writes, and nothing changes", () =>
  inWorld(async (world) => {
    const period = await anOpenYear(world);
    const report = await aReport(world.db, { periodId: period.id, organisationId: world.organisation.id });
    const save = (who: typeof world.stranger) =>
      saveFigures(who, { ...assistance, wanted: [typing("VIC.SVC.DAY", 1)] });
    for (const who of [world.stranger, world.secretariat, world.board, world.administrator]) {
      await expect(save(who)).rejects.toMatchObject({ code: "report.not_found" });
    }
    await expect(save(world.otherCoordinator)).rejects.toMatchObject({ code: "form.unreadable" });
    expect(await cellOf(world.db, report.id, "VIC.SVC.DAY")).toBeUndefined();
  }));

test("what was not asked for is refused whole", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const wanted = [typing("VIC.SVC.DAY", 1), typing("VIC.SVC.RES", 1)];
    await expect(saveFigures(world.reporter, { ...assistance, wanted })).rejects.toMatchObject({
      code: "form.unreadable",
    });
    expect(await reportOf(world.db, world.organisation.id)).toBeUndefined();
  }));

test("a year that is not there, not open yet, closed or already sent says so", () =>
  inWorld(async (world) => {
    const period = await anOpenYear(world);
    await aPeriod(world.db, { year: 2026 });
    const save = (who = world.reporter, year = 2025) =>
      saveFigures(who, { year, section: "assistance", wanted: [typing("VIC.SVC.DAY", 1)] });
    await expect(save(world.reporter, 2019)).rejects.toMatchObject({ code: "period.not_found", status: 404 });
    await expect(save(world.reporter, 2026)).rejects.toMatchObject({ code: "report.not_yet_open" });
    const late = world.at("2026-05-01T10:00:00Z").reporter;
    await expect(save(late)).rejects.toMatchObject({ code: "report.period_closed" });
    await aReport(world.db, { periodId: period.id, organisationId: world.organisation.id, state: "submitted" });
    await expect(save()).rejects.toMatchObject({ code: "report.not_open_for_change" });
  }));

test("an organisation that was not a member that year has no report to begin", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await world.db.execute(`delete from memberships where organisation_id = '${world.organisation.id}'`);
    const wanted = [typing("VIC.SVC.DAY", 1)];
    await expect(saveFigures(world.reporter, { ...assistance, wanted })).rejects.toMatchObject({
      code: "report.not_a_member",
    });
  }));
