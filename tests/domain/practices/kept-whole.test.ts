import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeStanding } from "#app/domain/practices/commands/change-standing.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { wishOf } from "#app/domain/practices/library.ts";
import { practiceLibrary } from "#app/domain/practices/queries/practice-library.server.ts";
import { publishedPractice } from "#app/domain/practices/queries/published-practice.server.ts";
import { answerQuestion } from "#app/domain/uptake/commands/answer-question.server.ts";
import { askAuthors } from "#app/domain/uptake/commands/ask-authors.server.ts";
import { nameUptake, tellUptake } from "#app/domain/uptake/commands/tell-uptake.server.ts";
import { practiceAfterlife } from "#app/domain/uptake/queries/practice-afterlife.server.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { publicVersions } from "#db/schema/public-versions.ts";
import { practiceQuestions } from "#db/schema/uptake.ts";
import { aPractice, filled, seenBy, whole } from "#tests/support/factories/practices.ts";
import { statementsOf } from "#tests/support/queries-counted.ts";
import { inWorld, type World } from "#tests/support/world.ts";

/** Puts the number back, so that the same transaction may be seen to change it again. */
async function forget(db: Database): Promise<void> {
  await db.execute(sql`set constraints all immediate`);
  await db.execute(sql`select set_config('app.platform_role', 'system', true)`);
  await db.update(publicVersions).set({ version: 0n });
  await db.execute(sql`set constraints all deferred`);
}

/** Whether the work changed what visitors' pages of practices are kept by. */
async function tellsOf(world: World, work: () => Promise<unknown>): Promise<boolean> {
  await forget(world.db);
  await work();
  await world.db.execute(sql`set constraints all immediate`);
  const [row] = await world.db.select().from(publicVersions);
  return row?.version !== 0n;
}

test("every table a kept page of practices reads says when it changes", () =>
  inWorld(async (world) => {
    const { visitor, db, organisation, secretariat, otherCoordinator } = world;
    const { id, slug } = await aPractice(secretariat, organisation);
    await tellUptake(otherCoordinator, slug, { since: "2026-01-15", adapted: "Mai scurt.", isNamed: true });
    const asked = await statementsOf(db, async () => {
      await practiceLibrary(visitor, wishOf(new URLSearchParams("search=copii")));
      await publishedPractice(visitor, slug);
      await practiceAfterlife(visitor, id);
    });
    const read = new Set([...asked.join("\n").matchAll(/\b(?:from|join) "(\w+)"(?!\.)/g)].map(([, name]) => name));
    expect([...read].sort()).toEqual([
      "files",
      "library_entries",
      "library_piles",
      "organisations",
      "practice_questions",
      "practice_uptakes",
      "practices",
      "search_words",
      "uptake_answers",
    ]);
    const rows = await db.execute<{ name: string }>(sql`
      select tgrelid::regclass::text as name from pg_trigger where tgname = 'changes_what_everybody_reads' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([...read].sort());
  }));

test("whatever a visitor could see of it changes the number; what its author writes on does not", () =>
  inWorld(async (world) => {
    const { db, organisation, secretariat, otherCoordinator, coordinator, reporter } = world;
    const { id, slug } = await aPractice(secretariat, organisation);
    const changes = (work: () => Promise<unknown>) => tellsOf(world, work);
    expect(await changes(() => aPractice(secretariat, organisation))).toBe(true);
    const uptake = { since: "2026-01-15", adapted: "Mai scurt.", isNamed: false };
    expect(await changes(() => tellUptake(otherCoordinator, slug, uptake))).toBe(true);
    expect(await changes(() => nameUptake(otherCoordinator, slug, true))).toBe(true);
    expect(await changes(() => askAuthors(otherCoordinator, slug, "Cât a durat?"))).toBe(true);
    const [question] = await db.select().from(practiceQuestions);
    const said = { id: question?.id ?? "", answer: "Un an.", isPublic: true };
    expect(await changes(() => answerQuestion(coordinator, slug, said))).toBe(true);
    const renamed = () =>
      db.update(organisations).set({ shortName: "Alt nume" }).where(eq(organisations.id, organisation.id));
    expect(await changes(renamed)).toBe(true);
    expect(await changes(() => changeStanding(secretariat, { id, state: "withdrawn" }))).toBe(true);
    const drafting = async () => {
      const draft = await beginPractice(reporter);
      await savePractice(reporter, await seenBy(reporter, draft), filled(whole));
    };
    expect(await changes(drafting)).toBe(false);
  }));
