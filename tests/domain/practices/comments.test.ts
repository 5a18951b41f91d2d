import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import {
  answerPracticeComment,
  settlePracticeComment,
} from "#app/domain/practices/commands/answer-practice-comment.server.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { commentOnPractice } from "#app/domain/practices/commands/comment-on-practice.server.ts";
import { acceptSuggestion, refuseSuggestion } from "#app/domain/practices/commands/decide-on-suggestion.server.ts";
import { returnPractice } from "#app/domain/practices/commands/return-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { practiceToCheck } from "#app/domain/practices/queries/practices-desk.server.ts";
import { activities } from "#db/schema/audit.ts";
import { manuscriptComments, manuscriptVersions } from "#db/schema/manuscripts.ts";
import { filled, seenBy, whole } from "#tests/support/factories/practices.ts";
import { inWorld } from "#tests/support/world.ts";

async function sent(author: Context, coordinator: Context): Promise<string> {
  const id = await beginPractice(author);
  await savePractice(author, await seenBy(author, id), filled(whole));
  await sendPractice(coordinator, await seenBy(coordinator, id));
  return id;
}

const about = { field: "part_problem_ro", quote: "nu ajungeau la elevi", said: "Care elevi?", suggestion: "" };
const other = { field: "part_steps_ro", quote: "o pauză", said: "", suggestion: "o pauză de *zece* minute" };

async function returned(secretariat: Context, id: string): Promise<void> {
  const { version } = await practiceToCheck(secretariat, id);
  await returnPractice(secretariat, { id, version, reason: "Vezi comentariile de lângă text." });
}

const saidOf = async (ctx: Context, id: string) => (await practiceDraft(ctx, id)).comments;

test("whoever checks comments on a passage and suggests other words; the authors see both, answer, and take the words into the text", () =>
  inWorld(async ({ reporter, coordinator, secretariat, db }) => {
    const id = await sent(reporter, coordinator);
    await commentOnPractice(secretariat, id, about);
    await commentOnPractice(secretariat, id, other);
    const inOrder = async () => (await saidOf(reporter, id)).sort((a, b) => a.field.localeCompare(b.field));
    const [first, second] = await inOrder();
    expect([first, second]).toMatchObject([
      { quote: about.quote, said: "Care elevi?", suggestion: null, state: "open", stands: true },
      { quote: "o pauză", suggestion: other.suggestion, stands: true },
    ]);
    const [question, words] = [first?.id ?? "", second?.id ?? ""];
    await answerPracticeComment(reporter, { id, comment: question, said: "Cei de liceu." });
    await expect(acceptSuggestion(reporter, { id, comment: words, said: "" })).rejects.toMatchObject({
      code: "comment.not_now",
    });
    await returned(secretariat, id);
    await acceptSuggestion(reporter, { id, comment: words, said: "" });
    await settlePracticeComment(reporter, { id, comment: question, said: "" });
    const draft = await practiceDraft(reporter, id);
    expect(draft.content["part_steps_ro"]).toBe("1. o scenă\n2. o pauză de *zece* minute\n3. alt final");
    expect(await inOrder()).toMatchObject([
      { state: "settled", answers: [{ side: "authors", said: "Cei de liceu." }] },
      { state: "accepted" },
    ]);
    const versions = await db
      .select()
      .from(manuscriptVersions)
      .where(eq(manuscriptVersions.manuscriptId, id))
      .orderBy(manuscriptVersions.number);
    expect(versions.map(({ why }) => why)).toEqual(["sent", "amended"]);
    const kinds = (await db.select().from(activities).where(eq(activities.subjectId, id))).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(["practice.commented", "practice.comment_answered", "practice.suggestion_accepted"]),
    );
  }));

test("words that are not in the text, or twice, are no passage; a comment says something", () =>
  inWorld(async ({ reporter, coordinator, secretariat }) => {
    const id = await sent(reporter, coordinator);
    const refused = async (wrong: Partial<typeof about>, code: string) =>
      expect(commentOnPractice(secretariat, id, { ...about, ...wrong })).rejects.toMatchObject({ code });
    await refused({ quote: "nu scrie asta" }, "comment.passage_absent");
    await refused({ field: "part_steps_ro", quote: "o" }, "comment.passage_repeated");
    await refused({ said: "" }, "comment.nothing_said");
    await refused({ suggestion: "nu veneau" }, "comment.passage_tangled");
    await refused({ field: "scan_note" }, "access.not_found");
    expect(await saidOf(reporter, id)).toEqual([]);
  }));

test("when the passage was written anew the comment stays and says so, and its words go nowhere", () =>
  inWorld(async ({ reporter, coordinator, secretariat }) => {
    const id = await sent(reporter, coordinator);
    await commentOnPractice(secretariat, id, other);
    await returned(secretariat, id);
    const changed = filled({ ...whole, part_steps_ro: "1. o scenă\n2. alt final" });
    await savePractice(reporter, await seenBy(reporter, id), changed);
    const [comment] = await saidOf(reporter, id);
    expect(comment).toMatchObject({ stands: false, state: "open", quote: "o pauză" });
    const meant = { id, comment: comment?.id ?? "", said: "" };
    await expect(acceptSuggestion(reporter, meant)).rejects.toMatchObject({ code: "comment.passage_gone" });
    await refuseSuggestion(reporter, { ...meant, said: "Am scos pauza." });
    expect(await saidOf(reporter, id)).toMatchObject([{ state: "refused", answers: [{ said: "Am scos pauza." }] }]);
    await expect(refuseSuggestion(reporter, meant)).rejects.toMatchObject({ code: "comment.closed_already" });
  }));

test("words that would make the text too long stay outside it", () =>
  inWorld(async ({ reporter, coordinator, secretariat }) => {
    const id = await sent(reporter, coordinator);
    const suggestion = "foarte ".repeat(30);
    await commentOnPractice(secretariat, id, { field: "title_ro", quote: "Teatru", said: "", suggestion });
    await returned(secretariat, id);
    const [comment] = await saidOf(reporter, id);
    await expect(acceptSuggestion(reporter, { id, comment: comment?.id ?? "", said: "" })).rejects.toMatchObject({
      code: "comment.does_not_fit",
    });
  }));

test("authors do not comment on their own text, others see nothing of what is said, and nobody checks where they sit", () =>
  inWorld(async ({ reporter, coordinator, otherCoordinator, secretariat, stranger, visitor, person, organisation }) => {
    const id = await sent(reporter, coordinator);
    await commentOnPractice(secretariat, id, about);
    const [comment] = await saidOf(reporter, id);
    const meant = { id, comment: comment?.id ?? "", said: "Așa." };
    const involved = await person({ platformRole: "secretariat", seats: [{ organisation }], actingFor: null });
    await expect(commentOnPractice(involved, id, about)).rejects.toMatchObject({ code: "access.forbidden" });
    for (const who of [reporter, otherCoordinator, stranger, visitor]) {
      await expect(commentOnPractice(who, id, about)).rejects.toMatchObject({ code: "access.not_found" });
    }
    for (const who of [otherCoordinator, stranger, visitor]) {
      await expect(answerPracticeComment(who, meant)).rejects.toMatchObject({ code: "access.not_found" });
      await expect(settlePracticeComment(who, meant)).rejects.toMatchObject({ code: "access.not_found" });
      expect(await who.db.select().from(manuscriptComments)).toEqual([]);
    }
    await expect(acceptSuggestion(secretariat, meant)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await saidOf(reporter, id)).toMatchObject([{ state: "open", answers: [] }]);
  }));

test("behind the second wall too, comments are the readers' to add and nobody's to rewrite", () =>
  inWorld(async ({ reporter, coordinator, secretariat }) => {
    const id = await sent(reporter, coordinator);
    await commentOnPractice(secretariat, id, about);
    const { db } = reporter;
    const row = { manuscriptId: id, field: "title_ro", quote: "x", said: "x", writtenAt: reporter.now };
    const forged = db.transaction((inside) =>
      inside.insert(manuscriptComments).values({ id: crypto.randomUUID(), ...row }),
    );
    await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
    for (const who of [reporter, secretariat]) {
      const rewritten = who.db.transaction((inside) => inside.update(manuscriptComments).set({ said: "altceva" }));
      await expect(rewritten).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));
