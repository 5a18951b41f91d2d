import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { answerPracticeComment } from "#app/domain/practices/commands/answer-practice-comment.server.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { commentOnPractice } from "#app/domain/practices/commands/comment-on-practice.server.ts";
import { publishPractice } from "#app/domain/practices/commands/publish-practice.server.ts";
import { returnPractice } from "#app/domain/practices/commands/return-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { checklist } from "#app/domain/practices/checklist.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { practiceToCheck } from "#app/domain/practices/queries/practices-desk.server.ts";
import { ownNotices } from "#app/domain/notices/queries/own-notices.server.ts";
import { answerQuestion } from "#app/domain/uptake/commands/answer-question.server.ts";
import { askAuthors } from "#app/domain/uptake/commands/ask-authors.server.ts";
import { followUp } from "#app/domain/uptake/commands/follow-up.server.ts";
import { tellUptake } from "#app/domain/uptake/commands/tell-uptake.server.ts";
import { tellOfAfterlife } from "#app/domain/uptake/tell-of-afterlife.server.ts";
import { type Addressed, type Transport } from "#app/platform/mail/transport.server.ts";
import { deliverWaitingMail } from "#app/worker/deliver-mail.server.ts";
import { editorships } from "#db/schema/seats.ts";
import { practiceQuestions, practiceUptakes } from "#db/schema/uptake.ts";
import { asSystem } from "#db/walls.server.ts";
import { aPractice, filled, seenBy, whole } from "#tests/support/factories/practices.ts";
import { inWorld, type World } from "#tests/support/world.ts";

/** What leaves now: to whom, and what the button leads to. */
async function leaving({ db }: World, at: Date): Promise<[string, string][]> {
  const sent: Addressed[] = [];
  const transport: Transport = { send: async (mail) => void sent.push(mail), close: () => undefined };
  await deliverWaitingMail(db, at, transport);
  return sent.map(({ to, text }) => [to, /https?:\/\/[^/]+(\S+)/.exec(text)?.[1] ?? ""]);
}

async function sent(author: Context, coordinator: Context): Promise<string> {
  const id = await beginPractice(author);
  await savePractice(author, await seenBy(author, id), filled(whole));
  await sendPractice(coordinator, await seenBy(coordinator, id));
  return id;
}

const about = { field: "part_steps_ro", quote: "o pauză", said: "Cât?", suggestion: "" };

test("whoever checks hears that a practice waits, its authors that it came back and that it is on the site", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, secretariat, secretariat2 } = world;
    const id = await sent(reporter, coordinator);
    const readers = [secretariat, secretariat2].map(({ email }) => [email, `/editorial/${id}`]);
    expect((await leaving(world, secretariat.now)).sort()).toEqual(readers.sort());
    const { version } = await practiceToCheck(secretariat, id);
    await returnPractice(secretariat, { id, version, reason: "Spune și cât durează." });
    const authors = [reporter, coordinator].map(({ email }) => email).sort();
    const back = await leaving(world, secretariat.now);
    expect(back.sort()).toEqual(authors.map((email) => [email, `/organisation/practices/${id}`]));
    await sendPractice(coordinator, await seenBy(coordinator, id));
    await publishPractice(secretariat, { ...(await seen(secretariat, id)), checked: checklist });
    // The second mail to the readers was about a practice that waits no more.
    const published = await leaving(world, secretariat.now);
    expect(published.sort()).toEqual(authors.map((email) => [email, "/practices/teatru-forum-in-licee"]));
    expect((await ownNotices(reporter, "ro")).notices.map(({ said }) => said)).toContain(
      "Buna voastră practică e pe site",
    );
  }));

const seen = async (ctx: Context, id: string) => ({ id, version: (await practiceToCheck(ctx, id)).version });

test("comments are told to the other side, once a day however many there are", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, secretariat, secretariat2 } = world;
    const id = await sent(reporter, coordinator);
    await leaving(world, secretariat.now);
    await commentOnPractice(secretariat, id, about);
    await commentOnPractice(secretariat, id, { ...about, quote: "alt final" });
    const [first] = (await practiceDraft(reporter, id)).comments;
    expect((await leaving(world, secretariat.now)).map(([to]) => to).sort()).toEqual(
      [reporter, coordinator].map(({ email }) => email).sort(),
    );
    await answerPracticeComment(reporter, { id, comment: first?.id ?? "", said: "Zece minute." });
    expect((await leaving(world, secretariat.now)).map(([to]) => to).sort()).toEqual(
      [secretariat, secretariat2].map(({ email }) => email).sort(),
    );
  }));

test("the editors of its direction hear of a text too, each once, and nobody who sits where it was written", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, secretariat, secretariat2, person, organisation, db } = world;
    const editor = await person({ seats: [{ organisation: world.otherOrganisation }], editorOf: ["prevention"] });
    const both = await person({ platformRole: "secretariat", editorOf: ["prevention"] });
    await person({ editorOf: ["research"] });
    await person({ seats: [{ organisation }], editorOf: ["prevention"] });
    const former = await person({ editorOf: ["prevention"] });
    await db
      .update(editorships)
      .set({ endedAt: world.now })
      .where(eq(editorships.personId, former.actor.personId ?? ""));
    const id = await sent(reporter, coordinator);
    const readers = [secretariat, secretariat2, editor, both].map(({ email }) => [email, `/editorial/${id}`]);
    expect((await leaving(world, secretariat.now)).sort()).toEqual(readers.sort());
    expect((await ownNotices(editor, "ro")).notices).toHaveLength(1);

    await commentOnPractice(secretariat, id, about);
    await commentOnPractice(editor, id, { ...about, quote: "alt final" });
    const authors = [reporter, coordinator].map(({ email }) => email).sort();
    expect((await leaving(world, secretariat.now)).map(([to]) => to).sort()).toEqual(authors);
    await commentOnPractice(editor, id, { ...about, quote: "o scenă" });
    expect(await leaving(world, secretariat.now)).toEqual([]);
    const tomorrow = new Date(secretariat.now.getTime() + 25 * 3_600_000);
    expect((await leaving(world, tomorrow)).map(([to]) => to).sort()).toEqual(authors);

    await publishPractice(editor, { ...(await seen(editor, id)), checked: checklist });
    const published = (await leaving(world, tomorrow)).map(([to, path]) => [to, path]);
    expect(published.sort()).toEqual(authors.map((email) => [email, "/practices/teatru-forum-in-licee"]));
    expect((await ownNotices(reporter, "ro")).notices.map(({ said }) => said)).toContain(
      "Buna voastră practică e pe site",
    );
  }));

/** What the worker does for itself, and what then leaves. */
async function told(world: World): Promise<[string, string][]> {
  const { now, db } = world.secretariat;
  await asSystem(db, (inside) => tellOfAfterlife(inside, now));
  return leaving(world, now);
}

test("a question reaches the authors' mail once, and not when it was answered meanwhile; the answer reaches whoever asked", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, otherCoordinator, secretariat, db, organisation } = world;
    const { slug } = await aPractice(secretariat, organisation);
    await askAuthors(otherCoordinator, slug, "Cine alege muzica?");
    const page = `/practices/${slug}/uptake`;
    const authors = (await told(world)).sort();
    expect(authors).toEqual(expect.arrayContaining([reporter, coordinator].map(({ email }) => [email, page])));
    expect(await told(world)).toEqual([]);
    const [question] = await db.select().from(practiceQuestions);
    const answer = { id: question?.id ?? "", answer: "Vecinii, pe rând.", isPublic: false };
    await answerQuestion(coordinator, slug, answer);
    expect(await told(world)).toEqual([[otherCoordinator.email, page]]);
    expect(await told(world)).toEqual([]);
  }));

test("a year after an uptake whoever told it is asked by mail, once; not when it was answered, or withdrawn, in time", () =>
  inWorld(async (world) => {
    const { otherCoordinator, secretariat, organisation, db } = world;
    const { slug } = await aPractice(secretariat, organisation);
    await tellUptake(otherCoordinator, slug, { since: "2026-01-15", adapted: "", isNamed: false });
    expect(await told(world.at("2027-03-11T10:00:00Z"))).toEqual([]);
    const later = world.at("2027-03-13T10:00:00Z");
    await asSystem(db, (inside) => tellOfAfterlife(inside, later.secretariat.now));
    const [uptake] = await db.select().from(practiceUptakes);
    await followUp(later.otherCoordinator, { id: uptake?.id ?? "", stillUsed: true, changed: "" });
    expect(await leaving(later, later.secretariat.now)).toEqual([]);
    const next = world.at("2028-03-14T10:00:00Z");
    expect(await told(next)).toEqual([[otherCoordinator.email, `/practices/${slug}/uptake`]]);
    expect(await told(next)).toEqual([]);
  }));
