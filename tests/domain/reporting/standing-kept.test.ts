import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { confirmDetails } from "#app/domain/reporting/commands/confirm-details.server.ts";
import { importFigures } from "#app/domain/reporting/commands/import-figures.server.ts";
import { keepTraining } from "#app/domain/reporting/commands/keep-training.server.ts";
import { removeTraining } from "#app/domain/reporting/commands/remove-training.server.ts";
import { reopenReport } from "#app/domain/review/commands/reopen-report.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { saveFigures } from "#app/domain/reporting/commands/save-figures.server.ts";
import { saveNarrative } from "#app/domain/reporting/commands/save-narrative.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { withdrawReport } from "#app/domain/sending/commands/withdraw-report.server.ts";
import { reckonMissingStandings } from "#app/domain/reporting/standing-kept.server.ts";
import { wantedWords } from "#app/domain/reporting/words-input.ts";
import { type Database } from "#db/database.ts";
import { submissions } from "#db/schema/submissions.ts";
import { trainings } from "#db/schema/reporting.ts";
import { aFinishedDraft, anOpenYear, reportOf, sawNumber, typing } from "#tests/support/factories/reporter.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const kept = {
  done: submissions.sectionsDone,
  asked: submissions.sectionsAsked,
  unexplained: submissions.unexplainedFigures,
  explained: submissions.explainedFigures,
};

async function standing(db: Database, id: string) {
  const [row] = await db.select(kept).from(submissions).where(eq(submissions.id, id));
  return row;
}

async function ownStanding(world: World) {
  return standing(world.db, (await reportOf(world.db, world.organisation.id))?.id ?? "");
}

test("where a report stands follows every act of the reporter", () =>
  inWorld(async (world) => {
    await anOpenYear(world, []);
    const { reporter } = world;
    await confirmDetails(reporter, { year: 2025, services: [] });
    expect(await ownStanding(world)).toEqual({ done: 1, asked: 6, unexplained: [], explained: [] });
    await confirmDetails(reporter, { year: 2025, services: ["VIC.SVC.DAY"] });
    expect(await ownStanding(world)).toMatchObject({ done: 1, asked: 7 });

    await saveFigures(reporter, { year: 2025, section: "prevention", wanted: [typing("PRV.REACH", 340)] });
    expect(await ownStanding(world)).toMatchObject({ done: 2 });
    const typed = { "policies-1-none": "on" };
    await saveNarrative(reporter, { year: 2025, section: "policies", answers: wantedWords("policies", typed) });
    expect(await ownStanding(world)).toMatchObject({ done: 3 });

    const figures = [
      { indicator: "TRN.PERS", breakdown: "", state: "value", value: 20, qualifier: "exact", note: null },
    ] as const;
    await importFigures(reporter, { organisationId: world.organisation.id, year: 2025, figures, dryRun: false });
    expect(await ownStanding(world)).toMatchObject({ done: 4 });
  }));

test("a training session begins its section, and taking it out ends that", () =>
  inWorld(async (world) => {
    await anOpenYear(world, []);
    const counted = { sessions: 1, hours: null, specialists: null, others: null };
    const training = { title: "Curs", topic: "detection", channel: "online", audiences: [], ...counted } as const;
    await keepTraining(world.reporter, { year: 2025, training: { ...training, audiences: [] }, seen: null });
    expect(await ownStanding(world)).toMatchObject({ done: 0, asked: 6 });
    const [row] = await world.db.select().from(trainings);
    await world.db.update(submissions).set({ sectionsDone: 5 });
    await removeTraining(world.reporter, { year: 2025, seen: { id: row?.id ?? "", version: 1 } });
    expect(await ownStanding(world)).toMatchObject({ done: 0, asked: 6 });
  }));

test("a surprising figure is to be looked at until a reason stands beside it", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    const before = await aPeriod(world.db, { year: 2024 });
    const organisationId = world.organisation.id;
    await aReport(world.db, { periodId: before.id, organisationId, state: "accepted", figures: { "PRV.REACH": 20 } });
    const save = { year: 2025, section: "prevention" } as const;
    await saveFigures(world.reporter, { ...save, wanted: [typing("PRV.REACH", 900, sawNumber(1, 340))] });
    expect(await standing(world.db, id)).toMatchObject({ unexplained: ["PRV.REACH"], explained: [] });
    const explanation = { text: "Am lucrat în toate liceele din județ.", seen: "" };
    await saveFigures(world.reporter, {
      ...save,
      wanted: [{ ...typing("PRV.REACH", 900, sawNumber(2, 900)), explanation }],
    });
    expect(await standing(world.db, id)).toMatchObject({ unexplained: [], explained: ["PRV.REACH"] });
  }));

test("a report that is sent is whole, and counts its sections again when it comes back", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    const open = async () => (await standing(world.db, id))?.done;
    const emptied = () => world.db.execute(sql`delete from narratives where submission_id = ${id}`);
    await submitReport(world.coordinator, { year: 2025, version: 1 });
    expect(await standing(world.db, id)).toMatchObject({ done: 7, asked: 7 });
    await emptied();
    await withdrawReport(world.coordinator, { year: 2025, version: 2 });
    expect(await open()).toBe(4);
    await world.db.update(submissions).set({ state: "submitted" }).where(eq(submissions.id, id));
    const decision = { submissionId: id, version: 3 };
    await returnReport(world.secretariat, { ...decision, figures: [], reason: "Mai scrie." });
    expect(await open()).toBe(4);
    await world.db.update(submissions).set({ state: "submitted" }).where(eq(submissions.id, id));
    await acceptReport(world.secretariat, { ...decision, version: 4 });
    expect(await open()).toBe(7);
    await reopenReport(world.secretariat, { ...decision, version: 5, reason: "O corectură." });
    expect(await open()).toBe(4);
  }));

test("a service said for one year is asked for in every report still on its way", () =>
  inWorld(async (world) => {
    await anOpenYear(world, []);
    const before = await aPeriod(world.db, { year: 2024 });
    const organisationId = world.organisation.id;
    const older = await aReport(world.db, { periodId: before.id, organisationId, state: "returned" });
    await confirmDetails(world.reporter, { year: 2025, services: ["VIC.SVC.DAY"] });
    expect(await standing(world.db, older.id)).toMatchObject({ asked: 7 });
  }));

test("what was never reckoned is reckoned when the portal is brought up to date", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    expect(await standing(world.db, id)).toEqual({ done: null, asked: null, unexplained: null, explained: null });
    expect(await reckonMissingStandings(world.db)).toBe(1);
    expect(await standing(world.db, id)).toEqual({ done: 7, asked: 7, unexplained: [], explained: [] });
    expect(await reckonMissingStandings(world.db)).toBe(0);
  }));

test("the table refuses a standing that contradicts itself", () =>
  inWorld(async (world) => {
    const { id } = await aFinishedDraft(world);
    const write = (columns: Partial<typeof submissions.$inferInsert>) =>
      world.db.transaction((db) => db.update(submissions).set(columns).where(eq(submissions.id, id)));
    const whole = { sectionsDone: 1, sectionsAsked: 7, unexplainedFigures: [], explainedFigures: [] };
    const refusals = [
      [{ ...whole, sectionsDone: 8 }, "sections_done_are_among_those_asked"],
      [{ ...whole, unexplainedFigures: ["VIC.ALL"], explainedFigures: ["VIC.ALL"] }, "a_figure_is_explained_or_not"],
      [{ sectionsDone: 1, sectionsAsked: 7 }, "standing_of_a_report_is_kept_whole"],
    ] as const;
    for (const [columns, constraint] of refusals) {
      await expect(write(columns as Partial<typeof submissions.$inferInsert>), constraint).rejects.toMatchObject({
        cause: { constraint_name: constraint },
      });
    }
  }));
