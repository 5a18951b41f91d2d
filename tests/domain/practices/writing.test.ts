import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { checklist } from "#app/domain/practices/checklist.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { changeStanding } from "#app/domain/practices/commands/change-standing.server.ts";
import { publishPractice } from "#app/domain/practices/commands/publish-practice.server.ts";
import { returnPractice } from "#app/domain/practices/commands/return-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { draftInput } from "#app/domain/practices/draft.ts";
import { wishOf } from "#app/domain/practices/library.ts";
import { ownPractices, practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { practiceLibrary } from "#app/domain/practices/queries/practice-library.server.ts";
import { practicesDesk, practiceToCheck } from "#app/domain/practices/queries/practices-desk.server.ts";
import { publishedPractice } from "#app/domain/practices/queries/published-practice.server.ts";
import { activities } from "#db/schema/audit.ts";
import { manuscripts, manuscriptVersions } from "#db/schema/manuscripts.ts";
import { filled, seenBy, whole } from "#tests/support/factories/practices.ts";
import { inWorld } from "#tests/support/world.ts";

async function written(ctx: Context, typed: Record<string, unknown> = {}): Promise<string> {
  const id = await beginPractice(ctx);
  await savePractice(ctx, await seenBy(ctx, id), filled({ ...whole, ...typed }));
  return id;
}

async function sent(author: Context, coordinator: Context, typed: Record<string, unknown> = {}): Promise<string> {
  const id = await written(author, typed);
  await sendPractice(coordinator, await seenBy(coordinator, id));
  return id;
}

const found = async (ctx: Context, id: string) => {
  const { version } = await practiceToCheck(ctx, id);
  return publishPractice(ctx, { id, version, checked: checklist });
};

test("from a contributor's draft to the library: sent by the coordinator, checked, published, found and traced", () =>
  inWorld(async ({ reporter, coordinator, secretariat, visitor, db }) => {
    const id = await sent(reporter, coordinator);
    expect((await practicesDesk(secretariat)).waiting).toMatchObject([{ id, title: whole.title_ro }]);
    expect(await found(secretariat, id)).toBe("published");
    const { shown } = await practiceLibrary(visitor, wishOf(new URLSearchParams("search=elevilor teatrul")));
    expect(shown.map(({ slug }) => slug)).toEqual(["teatru-forum-in-licee"]);
    expect(await publishedPractice(visitor, "teatru-forum-in-licee")).toMatchObject({
      version: 1,
      source: null,
      reviewOn: "2028-03-12",
      figures: [{ value: 1200, year: 2025 }],
      parts: [
        { part: "problem", html: { ro: "<p>Orele obișnuite <strong>nu</strong> ajungeau la elevi.</p>" } },
        {},
        {},
        {},
      ],
    });
    const kinds = (await db.select().from(activities).where(eq(activities.subjectId, id))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["practice.begun", "practice.published", "practice.saved", "practice.sent"]);
    const versions = await db
      .select()
      .from(manuscriptVersions)
      .where(eq(manuscriptVersions.manuscriptId, id))
      .orderBy(manuscriptVersions.number);
    expect(versions.map(({ number, why }) => [number, why])).toEqual([
      [1, "sent"],
      [2, "published"],
    ]);
  }));

test("colleagues write the same draft; nobody else sees it, the secretariat neither, not even behind the first wall", () =>
  inWorld(async ({ reporter, coordinator, otherCoordinator, secretariat, visitor, stranger }) => {
    const id = await written(reporter);
    expect((await ownPractices(coordinator)).list).toMatchObject([{ id, state: "draft" }]);
    expect((await ownPractices(otherCoordinator)).list).toEqual([]);
    for (const who of [otherCoordinator, stranger, visitor, secretariat]) {
      await expect(practiceDraft(who, id)).rejects.toMatchObject({ code: "access.not_found" });
      expect(await who.db.select().from(manuscripts)).toEqual([]);
    }
    await expect(practiceToCheck(secretariat, id)).rejects.toMatchObject({ code: "access.not_found" });
    await sendPractice(coordinator, await seenBy(coordinator, id));
    expect(await practiceToCheck(secretariat, id)).toMatchObject({ state: "sent", mayDecide: true });
    expect(await otherCoordinator.db.select().from(manuscriptVersions)).toEqual([]);
  }));

test("when two save at once, the second is told and nothing is overwritten", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    const seen = await seenBy(reporter, id);
    await savePractice(reporter, seen, filled({ title_ro: "Primul titlu" }));
    await expect(savePractice(coordinator, seen, filled({ title_ro: "Al doilea" }))).rejects.toMatchObject({
      code: "manuscript.changed_meanwhile",
    });
    expect((await practiceDraft(reporter, id)).title).toBe("Primul titlu");
  }));

test("what is missing stands in a list, and keeps it from being sent; a contributor leaves sending to the coordinator", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await written(reporter, {
      title_ro: "",
      figure_1_year: "",
      contact: "ana@exemplu.ro",
      mentions_people: "yes",
    });
    const { missing, maySend } = await practiceDraft(reporter, id);
    expect(missing.map(({ what }) => what)).toEqual(["title", "figure", "consent", "contact"]);
    expect(maySend).toBe(false);
    await expect(sendPractice(coordinator, await seenBy(coordinator, id))).rejects.toMatchObject({
      code: "practice.not_ready",
    });
    const ready = await written(reporter);
    await expect(sendPractice(reporter, await seenBy(reporter, ready))).rejects.toMatchObject({
      code: "access.forbidden",
    });
  }));

test("words that could lead to a person must be changed or explained, and whoever checks sees that they are there", () =>
  inWorld(async ({ reporter, coordinator, secretariat }) => {
    const id = await written(reporter, { part_results_ro: "Ne-a scris la 0722 123 456." });
    const draft = await practiceDraft(reporter, id);
    expect(draft.flags).toEqual([{ field: "part_results_ro", kinds: ["phone"] }]);
    expect(draft.missing.map(({ what }) => what)).toEqual(["scan_note"]);
    const explained = filled({
      ...whole,
      part_results_ro: "Ne-a scris la 0722 123 456.",
      scan_note: "Numărul e al liniei noastre.",
    });
    await savePractice(reporter, await seenBy(reporter, id), explained);
    await sendPractice(coordinator, await seenBy(coordinator, id));
    expect(await practiceToCheck(secretariat, id)).toMatchObject({
      flags: [{}],
      scanNote: "Numărul e al liniei noastre.",
    });
  }));

test("what comes back says why, is corrected and sent again", () =>
  inWorld(async ({ reporter, coordinator, secretariat }) => {
    const id = await sent(reporter, coordinator);
    const { version } = await practiceToCheck(secretariat, id);
    await expect(returnPractice(secretariat, { id, version, reason: "nu" })).rejects.toMatchObject({
      code: "practice.reason_missing",
    });
    await returnPractice(secretariat, { id, version, reason: "Spune și cât durează o oră." });
    expect(await practiceDraft(reporter, id)).toMatchObject({
      state: "returned",
      returnReason: "Spune și cât durează o oră.",
    });
    await savePractice(reporter, await seenBy(reporter, id), filled(whole));
    await sendPractice(coordinator, await seenBy(coordinator, id));
    expect(await found(secretariat, id)).toBe("published");
  }));

test("an open point of the checklist publishes nothing; nobody decides for an organisation they sit in, nor from outside", () =>
  inWorld(async ({ reporter, coordinator, otherCoordinator, secretariat, person, organisation, visitor }) => {
    const id = await sent(reporter, coordinator);
    const { version } = await practiceToCheck(secretariat, id);
    const some = { id, version, checked: checklist.slice(1) };
    await expect(publishPractice(secretariat, some)).rejects.toMatchObject({
      code: "practice.checklist_open",
      params: { count: 1 },
    });
    const involved = await person({ platformRole: "secretariat", seats: [{ organisation }], actingFor: null });
    const all = { ...some, checked: checklist };
    await expect(publishPractice(involved, all)).rejects.toMatchObject({ code: "access.forbidden" });
    for (const who of [coordinator, otherCoordinator, visitor]) {
      await expect(publishPractice(who, all)).rejects.toMatchObject({ code: "access.not_found" });
    }
    expect((await practiceLibrary(visitor, wishOf(new URLSearchParams()))).counts.found).toBe(0);
  }));

test("what is about survivors is read by a second person before it appears", () =>
  inWorld(async ({ reporter, coordinator, secretariat, secretariat2, visitor }) => {
    const id = await sent(reporter, coordinator, { about_survivors: "yes" });
    expect(await found(secretariat, id)).toBe("cleared");
    expect((await practiceLibrary(visitor, wishOf(new URLSearchParams()))).counts.found).toBe(0);
    await expect(found(secretariat, id)).rejects.toMatchObject({ code: "practice.second_reader_needed" });
    expect(await found(secretariat2, id)).toBe("published");
  }));

test("a next version is written while the published one goes on being read, and keeps its address", () =>
  inWorld(async ({ reporter, coordinator, secretariat, visitor }) => {
    const id = await sent(reporter, coordinator);
    await found(secretariat, id);
    await savePractice(reporter, await seenBy(reporter, id), filled({ ...whole, title_ro: "Teatrul care schimbă" }));
    const slug = "teatru-forum-in-licee";
    expect((await publishedPractice(visitor, slug)).title.ro).toBe(whole.title_ro);
    await sendPractice(coordinator, await seenBy(coordinator, id));
    await found(secretariat, id);
    expect(await publishedPractice(visitor, slug)).toMatchObject({ version: 2, title: { ro: "Teatrul care schimbă" } });
  }));

test("the secretariat takes a practice off the site at once and leaves a trace; two years later it counts as not confirmed", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, secretariat, visitor, db } = world;
    const id = await sent(reporter, coordinator);
    await found(secretariat, id);
    const slug = "teatru-forum-in-licee";
    expect((await publishedPractice(world.at("2028-03-13T10:00:00Z").visitor, slug)).isOverdue).toBe(true);
    expect((await publishedPractice(visitor, slug)).isOverdue).toBe(false);
    await expect(changeStanding(coordinator, { id, state: "withdrawn" })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await changeStanding(secretariat, { id, state: "withdrawn" });
    await expect(publishedPractice(visitor, slug)).rejects.toMatchObject({ code: "access.not_found" });
    const kinds = (await db.select().from(activities).where(eq(activities.subjectId, id))).map(({ kind }) => kind);
    expect(kinds).toContain("practice.withdrawn");
  }));

test("a text beyond the limits is refused beside its field, and nothing of it is kept", () => {
  const read = (typed: Record<string, unknown>) =>
    draftInput.safeParse({ form_key: crypto.randomUUID(), version: "1", intent: "save", ...typed });
  const problems = (typed: Record<string, unknown>) =>
    read(typed).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(problems({ part_steps_ro: "a".repeat(1024 * 1024) })).toEqual([
    ["part_steps_ro", "practices:write.errors.too_long"],
  ]);
  expect(problems({ part_steps_ro: ">".repeat(500) })).toEqual([["part_steps_ro", "practices:write.errors.tangled"]]);
  expect(problems({ summary_ro: "a".repeat(401) })).toEqual([["summary_ro", "practices:write.errors.too_long"]]);
});
