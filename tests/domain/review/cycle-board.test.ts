import { expect, test } from "vitest";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { remindOrganisations } from "#app/domain/review/commands/remind-organisations.server.ts";
import { keepStanding, reckonMissingStandings } from "#app/domain/reporting/standing-kept.server.ts";
import { cycleBoard } from "#app/domain/review/queries/cycle-board.server.ts";
import { toRemind } from "#app/domain/review/queries/to-remind.server.ts";
import { aPerson } from "#tests/support/factories/accounts.ts";
import { anOrganisation, aSeat } from "#tests/support/factories/organisations.ts";
import { aPeriod, aReport, aThread, offers } from "#tests/support/factories/reporting.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const whole = { year: 2025, filter: null };

async function anOrganisationWith(
  world: World,
  shortName: string,
  wanted: Partial<Parameters<typeof aReport>[1]> & { periodId: string },
) {
  const organisation = await anOrganisation(world.db, { shortName });
  const person = await aPerson(world.db);
  await aSeat(world.db, { personId: person.id, organisationId: organisation.id, role: "coordinator" });
  await offers(world.db, organisation.id, ["VIC.SVC.COU"]);
  const report = await aReport(world.db, { organisationId: organisation.id, ...wanted });
  await reckonMissingStandings(world.db);
  return { organisation, report };
}

test("every member of the year stands on the board once, by distinctive name, with its state", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db);
    await anOrganisationWith(world, "Șansa", { periodId, state: "submitted" });
    await anOrganisationWith(world, "Speranța", { periodId, state: "accepted" });
    await anOrganisationWith(world, "Tinda", { periodId, state: "returned" });
    await anOrganisationWith(world, "Acoperiș", { periodId, state: "draft" });
    await anOrganisation(world.db, { shortName: "Fost membru", memberUntil: "2025-06-30" });
    await anOrganisation(world.db, { shortName: "Partener", memberSince: null });

    const board = await cycleBoard(world.secretariat, whole);
    expect(board.rows.map((row) => [row.name, row.state])).toEqual([
      ["Acoperiș", "in_progress"],
      ["Exemplu Acasă", "not_started"],
      ["Exemplu Busola", "not_started"],
      ["Speranța", "accepted"],
      ["Șansa", "submitted"],
      ["Tinda", "returned"],
    ]);
    expect(board.strip).toEqual({ accepted: 1, submitted: 1, returned: 1, in_progress: 1, not_started: 2 });
    expect(board.counts).toEqual({ all: 6, check: 1, remind: 3, questions: 0 });
    expect(board).toMatchObject({ members: 6, daysLeft: 19, moment: "open" });
    const sent = board.rows.find((row) => row.name === "Șansa");
    expect(sent?.sections.done).toBe(sent?.sections.total);
    const begun = board.rows.find((row) => row.name === "Acoperiș");
    expect(begun?.sections.done).toBeLessThan(begun?.sections.total ?? 0);
  }));

test("a filter shows only its organisations, and the counts stay those of all", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db);
    await anOrganisationWith(world, "Una", { periodId, state: "submitted" });
    const board = await cycleBoard(world.secretariat, { year: 2025, filter: "check" });
    expect(board.rows.map((row) => row.name)).toEqual(["Una"]);
    expect(board.counts).toMatchObject({ all: 3, check: 1, remind: 2 });
    const unknown = await cycleBoard(world.secretariat, { year: 2025, filter: "<script>" });
    expect(unknown.filter).toBe("all");
  }));

test("what waits longest for a look comes first: an answer, then a surprise without a word, then a correction asked for", () =>
  inWorld(async (world) => {
    const before = await aPeriod(world.db, { year: 2024 });
    const { id: periodId } = await aPeriod(world.db);
    const { organisation, report } = await anOrganisationWith(world, "Una", {
      periodId,
      state: "submitted",
      figures: { "VIC.SVC.COU": 85, "VIC.ALL": 85 },
    });
    const last = { periodId: before.id, organisationId: organisation.id, state: "accepted" } as const;
    await aReport(world.db, { ...last, figures: { "VIC.SVC.COU": 7, "VIC.ALL": 80 } });
    await keepStanding(world.db, { id: report.id, organisationId: organisation.id });
    const returned = await anOrganisationWith(world, "Două", { periodId, state: "returned" });
    await aThread(world.db, { submissionId: returned.report.id, indicator: "VIC.ALL" });

    const first = await cycleBoard(world.secretariat, whole);
    expect(first.looks.map((look) => [look.organisation, look.figure, look.reason])).toEqual([
      ["Una", "VIC.SVC.COU", "unexplained"],
      ["Două", "VIC.ALL", "correction"],
    ]);
    expect(first.counts.questions).toBe(2);

    const comment = { submissionId: report.id, indicator: "VIC.SVC.COU", breakdown: "" };
    await commentOnFigure(world.secretariat, { ...comment, text: "De ce?" });
    const asked = await cycleBoard(world.secretariat, whole);
    expect(asked.looks.map((look) => look.reason)).toEqual(["correction"]);
    expect(asked.rows.find((row) => row.name === "Una")?.toLook).toBe(1);
  }));

test("provisional totals come from accepted reports and say from how many", () =>
  inWorld(async (world) => {
    const { id: periodId } = await aPeriod(world.db);
    const figures = { "PRV.REACH": 340, "TRN.PERS.SPEC": 0, "VIC.ALL.VICT": "not_collected" } as const;
    const { report } = await anOrganisationWith(world, "Una", { periodId, state: "submitted", figures });
    await anOrganisationWith(world, "Două", { periodId, state: "submitted", figures: { "PRV.REACH": 1000 } });
    await acceptReport(world.secretariat, { submissionId: report.id, version: 1 });
    expect((await cycleBoard(world.secretariat, whole)).totals).toEqual([
      { headline: "reach", total: 340, answered: 1 },
      { headline: "victims", total: null, answered: 0 },
      { headline: "trained", total: 0, answered: 1 },
    ]);
  }));

test("the board says when a reminder last left, and offers none to those who had it this week", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    expect(await cycleBoard(world.secretariat, whole)).toMatchObject({ toRemind: 2, lastReminder: null });
    const one = { year: 2025, organisationId: world.organisation.id };
    expect((await toRemind(world.secretariat, one)).organisations).toHaveLength(1);
    await remindOrganisations(world.secretariat, one);
    const after = await cycleBoard(world.secretariat, whole);
    expect(after).toMatchObject({ toRemind: 1, lastReminder: { at: world.now.toISOString(), organisations: 1 } });
    expect((await toRemind(world.secretariat, one)).organisations).toEqual([]);
  }));

test("invented organisations owe the reports of invented years only", () =>
  inWorld(async (world) => {
    await aPeriod(world.db, { year: 2025, isExample: true });
    await anOrganisation(world.db, { shortName: "Inventată", isExample: true });
    const board = await cycleBoard(world.secretariat, whole);
    expect(board.rows.map((row) => row.name)).toEqual(["Inventată"]);
  }));

test("nobody but the secretariat sees the board", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    for (const person of [world.coordinator, world.board, world.administrator, world.stranger, world.visitor]) {
      await expect(cycleBoard(person, whole)).rejects.toMatchObject({ code: "access.forbidden" });
      await expect(toRemind(person, { year: 2025, organisationId: null })).rejects.toMatchObject({
        code: "access.forbidden",
      });
    }
    await expect(cycleBoard(world.secretariat, { year: 1999, filter: null })).rejects.toMatchObject({
      code: "period.not_found",
    });
  }));

test("the board asks four questions, with sixty organisations as with two", () =>
  inWorld(async (world) => {
    const { id: before } = await aPeriod(world.db, { year: 2024 });
    const { id: periodId } = await aPeriod(world.db);
    const figures = { "VIC.SVC.COU": 12, "VIC.ALL": 12, "VIC.ALL|AGE2=MIN": 4 };
    const states = ["draft", "submitted", "returned", "accepted"] as const;
    for (let index = 0; index < 60; index += 1) {
      const state = states[index % 4] ?? "draft";
      const { organisation } = await anOrganisationWith(world, `Nr ${index}`, { periodId, state, figures });
      await aReport(world.db, { periodId: before, organisationId: organisation.id, state: "accepted", figures });
    }
    expect(await queriesOf(world.db, () => cycleBoard(world.secretariat, whole))).toBe(4);
  }));
