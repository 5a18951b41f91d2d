import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { confirmPractice } from "#app/domain/practices/commands/confirm-practice.server.ts";
import { changeStanding } from "#app/domain/practices/commands/change-standing.server.ts";
import { publishedPractice } from "#app/domain/practices/queries/published-practice.server.ts";
import { answerQuestion } from "#app/domain/uptake/commands/answer-question.server.ts";
import { askAuthors } from "#app/domain/uptake/commands/ask-authors.server.ts";
import { followUp } from "#app/domain/uptake/commands/follow-up.server.ts";
import { hideQuestion } from "#app/domain/uptake/commands/hide-question.server.ts";
import { nameUptake, tellUptake } from "#app/domain/uptake/commands/tell-uptake.server.ts";
import { withdrawUptake } from "#app/domain/uptake/commands/withdraw-uptake.server.ts";
import { askInput, privateAnswerInput, tellInput } from "#app/domain/uptake/input.ts";
import { practiceAfterlife } from "#app/domain/uptake/queries/practice-afterlife.server.ts";
import { uptakePage } from "#app/domain/uptake/queries/uptake-page.server.ts";
import { uptakeWaiting } from "#app/domain/uptake/queries/uptake-waiting.server.ts";
import { activities } from "#db/schema/audit.ts";
import { practiceQuestions, practiceUptakes, uptakeAnswers } from "#db/schema/uptake.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { aPractice } from "#tests/support/factories/practices.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const told = { since: "2026-01-15", adapted: "Două ore în loc de una.", isNamed: false };

/** A practice of `organisation`, and a third organisation that has nothing to do with it yet. */
async function scene(world: World) {
  const { id, slug } = await aPractice(world.secretariat, world.organisation);
  const third = await anOrganisation(world.db, { slug: "exemplu-far", shortName: "Exemplu Far" });
  const bystander = await world.person({ seats: [{ organisation: third, role: "coordinator" }] });
  return { id, slug, third, bystander };
}

const uptakeOf = async (world: World) => (await world.db.select().from(practiceUptakes))[0]?.id ?? "";
const questionOf = async (world: World) => (await world.db.select().from(practiceQuestions))[0]?.id ?? "";

test("everybody sees how many took a practice up; the name of one appears when it agrees, and goes when it changes its mind", () =>
  inWorld(async (world) => {
    const { id, slug, bystander } = await scene(world);
    const { otherCoordinator, visitor, coordinator, secretariat } = world;
    await tellUptake(otherCoordinator, slug, told);
    // The page is the same for those who know more.
    for (const who of [visitor, otherCoordinator, coordinator, secretariat]) {
      expect(await practiceAfterlife(who, id)).toMatchObject({ count: 1, named: [] });
    }
    for (const who of [visitor, bystander]) expect(await who.db.select().from(practiceUptakes)).toEqual([]);
    for (const who of [coordinator, secretariat]) {
      expect((await uptakePage(who, slug)).uptakes).toMatchObject([
        {
          organisation: "Asociația Exemplu Busola",
          since: "2026-01-15",
          adapted: "Două ore în loc de una.",
          isNamed: false,
        },
      ]);
    }
    expect((await uptakePage(bystander, slug)).uptakes).toEqual([]);
    await nameUptake(otherCoordinator, slug, true);
    expect(await practiceAfterlife(visitor, id)).toMatchObject({
      count: 1,
      named: [{ slug: "exemplu-busola", adapted: "Două ore în loc de una.", answeredAt: null }],
    });
    await nameUptake(otherCoordinator, slug, false);
    expect(await practiceAfterlife(visitor, id)).toMatchObject({ count: 1, named: [] });
  }));

test("what was told by mistake is withdrawn by the organisation or by the secretariat, nobody else, and can be told again", () =>
  inWorld(async (world) => {
    const { id, slug, bystander } = await scene(world);
    const { otherCoordinator, coordinator, secretariat, visitor, db } = world;
    await tellUptake(otherCoordinator, slug, { ...told, isNamed: true });
    await expect(tellUptake(otherCoordinator, slug, told)).rejects.toMatchObject({ code: "uptake.told_already" });
    const uptake = await uptakeOf(world);
    for (const who of [coordinator, bystander]) {
      await expect(withdrawUptake(who, uptake)).rejects.toMatchObject({ code: "access.not_found" });
    }
    await withdrawUptake(secretariat, uptake);
    expect(await practiceAfterlife(visitor, id)).toEqual({ count: 0, named: [], questions: [] });
    await tellUptake(otherCoordinator, slug, told);
    expect((await practiceAfterlife(visitor, id)).count).toBe(1);
    const trail = await db.select().from(activities).where(eq(activities.subjectId, uptake)).orderBy(activities.id);
    expect(trail.map(({ kind }) => kind)).toEqual(["uptake.told", "uptake.withdrawn"]);
  }));

test("nobody takes up their own practice, one in the archive, or one from a day to come; a contributor leaves it to the coordinator", () =>
  inWorld(async (world) => {
    const { id, slug } = await scene(world);
    const { coordinator, otherCoordinator, secretariat, stranger, otherOrganisation } = world;
    const contributor = await world.person({ seats: [{ organisation: otherOrganisation }] });
    for (const who of [coordinator, contributor, secretariat, stranger]) {
      await expect(tellUptake(who, slug, told)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const ahead = { ...told, since: "2026-03-13" };
    await expect(tellUptake(otherCoordinator, slug, ahead)).rejects.toMatchObject({ code: "uptake.day_ahead" });
    await changeStanding(secretariat, { id, state: "archived" });
    await expect(tellUptake(otherCoordinator, slug, told)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await practiceAfterlife(secretariat, id)).toMatchObject({ count: 0 });
  }));

test("a year later it is asked whether the practice is still of use, each year anew until it is not; the authors read it", () =>
  inWorld(async (world) => {
    const { id, slug } = await scene(world);
    await tellUptake(world.otherCoordinator, slug, { ...told, isNamed: true });
    const uptake = await uptakeOf(world);
    const owes = async (at: string) => {
      const { otherCoordinator } = world.at(at);
      const asked = await uptakeWaiting(otherCoordinator);
      return [(await uptakePage(otherCoordinator, slug)).uptakes[0]?.isOwed, asked.map(({ what }) => what)];
    };
    const answer = (at: string, stillUsed: boolean, changed = "") =>
      followUp(world.at(at).otherCoordinator, { id: uptake, stillUsed, changed });
    expect(await owes("2027-03-12T09:59:59Z")).toEqual([false, []]);
    await expect(answer("2027-03-12T09:59:59Z", true)).rejects.toMatchObject({ code: "uptake.not_asked_now" });
    expect(await owes("2027-03-12T10:00:00Z")).toEqual([true, ["follow_up"]]);
    await answer("2027-03-20T10:00:00Z", true, "Acum vin și părinții.");
    expect(await owes("2027-03-20T11:00:00Z")).toEqual([false, []]);
    expect((await practiceAfterlife(world.visitor, id)).named).toMatchObject([
      { stillUsed: true, changed: "Acum vin și părinții.", answeredAt: "2027-03-20T10:00:00.000Z" },
    ]);
    expect(await owes("2028-03-20T10:00:00Z")).toEqual([true, ["follow_up"]]);
    await answer("2028-03-20T10:00:00Z", false, "S-a încheiat finanțarea.");
    expect(await owes("2031-01-01T10:00:00Z")).toEqual([false, []]);
    expect((await uptakePage(world.coordinator, slug)).uptakes[0]?.last).toMatchObject({ stillUsed: false, number: 2 });
  }));

test("what an organisation said is written by nobody else, and is never rewritten, not even behind the first wall", () =>
  inWorld(async (world) => {
    const { slug, bystander } = await scene(world);
    await tellUptake(world.otherCoordinator, slug, { ...told, isNamed: true });
    const later = world.at("2027-04-01T10:00:00Z");
    const mine = { id: await uptakeOf(world), stillUsed: true, changed: "" };
    for (const who of [later.coordinator, bystander, later.secretariat]) {
      await expect(followUp({ ...who, now: later.now }, mine)).rejects.toMatchObject({ code: "access.not_found" });
    }
    await followUp(later.otherCoordinator, mine);
    const rewriting = (row: Record<string, unknown>) =>
      later.otherCoordinator.db.transaction((db) => db.update(practiceUptakes).set(row));
    await expect(rewriting({ adapted: "Altceva" })).rejects.toThrow();
    await expect(
      later.otherCoordinator.db.transaction((db) => db.update(uptakeAnswers).set({ changed: "Altceva" })),
    ).rejects.toThrow();
  }));

test("an answer to everybody stands under the practice without who asked; one in private is read by whoever asked alone", () =>
  inWorld(async (world) => {
    const { id, slug, bystander } = await scene(world);
    const { otherCoordinator, coordinator, reporter, visitor } = world;
    await askAuthors(otherCoordinator, slug, "Cât durează o oră?");
    expect(await uptakeWaiting(coordinator)).toMatchObject([{ what: "questions", count: 1 }, { what: "confirm" }]);
    const first = { id: await questionOf(world), answer: "Cincizeci de minute.", isPublic: false };
    for (const who of [otherCoordinator, bystander]) {
      await expect(answerQuestion(who, slug, first)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    await answerQuestion(reporter, slug, first);
    for (const who of [visitor, otherCoordinator, coordinator]) {
      expect((await practiceAfterlife(who, id)).questions).toEqual([]);
    }
    expect((await uptakePage(bystander, slug)).questions).toEqual([]);
    expect((await uptakePage(otherCoordinator, slug)).questions).toMatchObject([{ answer: "Cincizeci de minute." }]);
    await expect(answerQuestion(coordinator, slug, first)).rejects.toMatchObject({
      code: "question.answered_already",
    });
    await askAuthors(otherCoordinator, slug, "Cine o ține?");
    const open = (await uptakePage(coordinator, slug)).questions.find(({ answer }) => answer === null);
    await answerQuestion(coordinator, slug, { id: open?.id ?? "", answer: "Doi voluntari.", isPublic: true });
    const { questions } = await practiceAfterlife(visitor, id);
    expect(questions).toMatchObject([{ question: "Cine o ține?", answer: "Doi voluntari." }]);
    expect(JSON.stringify(questions)).not.toContain("Busola");
  }));

test("the secretariat takes an answer off the site at once and shows it again; a withdrawn practice takes everything with it", () =>
  inWorld(async (world) => {
    const { id, slug } = await scene(world);
    const { otherCoordinator, coordinator, secretariat, visitor } = world;
    await tellUptake(otherCoordinator, slug, { ...told, isNamed: true });
    await askAuthors(otherCoordinator, slug, "Cine o ține?");
    const question = await questionOf(world);
    await answerQuestion(coordinator, slug, { id: question, answer: "Doi voluntari.", isPublic: true });
    const shown = async () => (await practiceAfterlife(visitor, id)).questions.length;
    await expect(hideQuestion(coordinator, question)).rejects.toMatchObject({ code: "access.forbidden" });
    await hideQuestion(secretariat, question);
    expect(await shown()).toBe(0);
    expect((await practiceAfterlife(coordinator, id)).questions).toEqual([]);
    expect(await visitor.db.select().from(practiceQuestions)).toEqual([]);
    expect((await uptakePage(otherCoordinator, slug)).questions).toMatchObject([{ answer: "Doi voluntari." }]);
    await hideQuestion(secretariat, question);
    expect(await shown()).toBe(1);
    expect(await practiceAfterlife(visitor, id)).toMatchObject({ count: 1, named: [{}] });
    await changeStanding(secretariat, { id, state: "withdrawn" });
    for (const table of [practiceQuestions, practiceUptakes]) expect(await visitor.db.select().from(table)).toEqual([]);
    expect(await practiceAfterlife(visitor, id)).toEqual({ count: 0, named: [], questions: [] });
    await expect(uptakePage(otherCoordinator, slug)).rejects.toMatchObject({ code: "access.not_found" });
  }));

test("nobody is flooded: an organisation has at most five unanswered questions about a practice, and authors ask themselves none", () =>
  inWorld(async (world) => {
    const { slug } = await scene(world);
    for (let asked = 0; asked < 5; asked += 1) await askAuthors(world.otherCoordinator, slug, `Întrebarea ${asked}`);
    await expect(askAuthors(world.otherCoordinator, slug, "Încă una")).rejects.toMatchObject({
      code: "question.too_many",
    });
    await expect(askAuthors(world.reporter, slug, "Nouă înșine")).rejects.toMatchObject({ code: "access.forbidden" });
  }));

test("words that could lead to a person do not go where everybody reads; in private they may", () => {
  const words = "Sunați la 0722 123 456 pentru detalii.";
  const problem = (result: { error?: { issues: { message: string }[] } | undefined }) =>
    result.error?.issues.map(({ message }) => message);
  expect(problem(askInput.safeParse({ question: words }))).toEqual(["uptake:errors.identifying"]);
  expect(problem(tellInput.safeParse({ since: "2026-01-15", adapted: words }))).toEqual(["uptake:errors.identifying"]);
  expect(problem(askInput.safeParse({ question: "a".repeat(1_000_000) }))).toEqual(["uptake:errors.too_long"]);
  for (const since of ["2026-02-31", "31.02.2026", "2026-02-31x", "", "0001-01-01"]) {
    expect(problem(tellInput.safeParse({ since, adapted: "" })), since).toContain("uptake:errors.since");
  }
  expect(tellInput.parse({ since: "1.3.2026", adapted: "" }).since).toBe("2026-03-01");
  expect(privateAnswerInput.safeParse({ about: crypto.randomUUID(), answer_text: words }).success).toBe(true);
});

test("the coordinator confirms unchanged in one step: what was marked as not confirmed holds for two more years", () =>
  inWorld(async (world) => {
    const { slug } = await scene(world);
    const { coordinator, otherCoordinator, reporter, visitor, secretariat } = world;
    expect((await uptakePage(coordinator, slug)).isUnconfirmed).toBe(true);
    for (const who of [otherCoordinator, reporter, secretariat]) {
      await expect(confirmPractice(who, slug)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    await confirmPractice(coordinator, slug);
    expect(await publishedPractice(visitor, slug)).toMatchObject({ reviewOn: "2028-03-12", isOverdue: false });
    const late = world.at("2028-03-13T10:00:00Z");
    expect((await publishedPractice(late.visitor, slug)).isOverdue).toBe(true);
    expect(await uptakeWaiting(late.coordinator)).toMatchObject([{ slug, what: "confirm" }]);
    await confirmPractice(late.coordinator, slug);
    expect(await publishedPractice(late.visitor, slug)).toMatchObject({ reviewOn: "2030-03-13", version: 1 });
    expect(await uptakeWaiting(late.coordinator)).toEqual([]);
  }));

test("the page of a practice with its afterlife takes at most five questions to the database, and so do those behind it", () =>
  inWorld(async (world) => {
    const { slug } = await scene(world);
    await tellUptake(world.otherCoordinator, slug, { ...told, isNamed: true });
    // Counted where every statement passes, which is the database of the world.
    const [visitor, coordinator, taker] = [world.visitor, world.coordinator, world.otherCoordinator].map((who) => ({
      ...who,
      db: world.db,
    })) as [Context, Context, Context];
    const whole = async () => practiceAfterlife(visitor, (await publishedPractice(visitor, slug)).id);
    expect(await queriesOf(world.db, whole)).toBe(5);
    expect(await queriesOf(world.db, () => uptakePage(coordinator, slug))).toBeLessThanOrEqual(5);
    expect(await queriesOf(world.db, () => uptakeWaiting(taker))).toBeLessThanOrEqual(4);
  }));
