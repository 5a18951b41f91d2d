import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { savePractice, takeVersionBack } from "#app/domain/practices/commands/save-practice.server.ts";
import { returnPractice } from "#app/domain/practices/commands/return-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { lastOf } from "#app/domain/practices/draft.ts";
import { practiceHistory } from "#app/domain/practices/queries/practice-history.server.ts";
import { practiceToCheck } from "#app/domain/practices/queries/practices-desk.server.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { filled, seenBy, whole } from "#tests/support/factories/practices.ts";
import { inWorld } from "#tests/support/world.ts";

const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
});
const newest = { from: null, to: null, side: "authors" } as const;
const asReaders = { ...newest, side: "readers" } as const;

async function writes(ctx: Context, id: string, typed: Parameters<typeof filled>[0]): Promise<void> {
  const { content } = await practiceDraft(ctx, id);
  await savePractice(ctx, await seenBy(ctx, id), filled({ ...content, ...typed } as Parameters<typeof filled>[0]));
}

test("what somebody left is kept when a colleague goes on writing, with who left it and when; while one writes on it is not", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    await writes(reporter, id, { title_ro: "Radio" });
    await writes(later(reporter, 5), id, { title_ro: "Radio pe scară" });
    expect(await practiceHistory(reporter, id, newest)).toMatchObject({ versions: [], compared: null });
    await writes(later(coordinator, 6), id, { title_ro: "Alt titlu", partners: "Vecinii" });
    const { versions, compared, organisation } = await practiceHistory(coordinator, id, newest);
    expect(versions).toEqual([
      { number: 1, why: "left", at: later(reporter, 5).now.toISOString(), by: expect.any(String) },
    ]);
    expect(organisation).not.toBe("");
    expect(compared).toEqual({
      from: 1,
      to: "now",
      fields: [
        { field: "title_ro", before: "Radio pe scară", after: "Alt titlu" },
        { field: "partners", before: "", after: "Vecinii" },
      ],
    });
    // By turns, minute by minute: one version of the quarter of an hour is enough.
    await writes(later(reporter, 7), id, { title_ro: "Radio" });
    await writes(later(coordinator, 8), id, { title_ro: "Alt titlu" });
    expect((await practiceHistory(reporter, id, newest)).versions).toHaveLength(1);
    await writes(later(coordinator, 60), id, { title_ro: "După prânz" });
    expect((await practiceHistory(reporter, id, newest)).versions).toHaveLength(2);
  }));

test("words of any version are taken again, and what stood there until then can be taken back too", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    await writes(reporter, id, { title_ro: "Radio pe scară", part_steps_ro: "1. o oră" });
    await writes(later(coordinator, 1), id, { title_ro: "Alt titlu", part_steps_ro: "" });
    const after = later(coordinator, 2);
    await takeVersionBack(after, await seenBy(after, id), 1);
    expect((await practiceDraft(reporter, id)).content).toMatchObject({
      title_ro: "Radio pe scară",
      part_steps_ro: "1. o oră",
    });
    expect((await practiceDraft(reporter, id)).title).toBe("Radio pe scară");
    const { versions } = await practiceHistory(reporter, id, newest);
    expect(versions.map(({ number, why }) => [number, why])).toEqual([
      [2, "left"],
      [1, "left"],
    ]);
    const undone = later(coordinator, 3);
    await takeVersionBack(undone, await seenBy(undone, id), 2);
    expect((await practiceDraft(reporter, id)).content).toMatchObject({ title_ro: "Alt titlu" });
  }));

test("a copy that went stale takes nothing, a version nobody kept is not there, and a text that was sent stays as it is", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    await savePractice(reporter, await seenBy(reporter, id), filled(whole));
    await sendPractice(coordinator, await seenBy(coordinator, id));
    const seen = await seenBy(reporter, id);
    await expect(takeVersionBack(reporter, seen, 1)).rejects.toMatchObject({ code: "manuscript.sent_meanwhile" });
    expect(await practiceHistory(reporter, id, newest)).toMatchObject({ mayTake: false, versions: [{ why: "sent" }] });
    const draft = await beginPractice(reporter);
    await writes(reporter, draft, { title_ro: "Radio" });
    const now = await seenBy(reporter, draft);
    await expect(takeVersionBack(reporter, now, 9)).rejects.toMatchObject({ code: "access.not_found" });
    await expect(takeVersionBack(reporter, { ...now, version: 1 }, 1)).rejects.toMatchObject({
      code: "manuscript.changed_meanwhile",
    });
  }));

test("nobody from elsewhere sees what a text said before, or takes it back", () =>
  inWorld(async ({ reporter, coordinator, otherCoordinator, secretariat, stranger }) => {
    const id = await beginPractice(reporter);
    await writes(reporter, id, { title_ro: "Radio" });
    await writes(later(coordinator, 1), id, { title_ro: "Alt titlu" });
    for (const who of [otherCoordinator, secretariat, stranger]) {
      await expect(practiceHistory(who, id, newest)).rejects.toMatchObject({ code: "access.not_found" });
      await expect(takeVersionBack(who, { id, version: 3 }, 1)).rejects.toMatchObject({ code: "access.not_found" });
    }
  }));

test("whoever checks sees what was handed in and what stands now, none of the drafts in between, and takes nothing back", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, secretariat, otherOrganisation, person } = world;
    const editing = { seats: [{ organisation: otherOrganisation }] };
    const editor = await person({ ...editing, editorOf: ["prevention"] });
    const otherEditor = await person({ ...editing, editorOf: ["research"] });
    const id = await beginPractice(reporter);
    await savePractice(reporter, await seenBy(reporter, id), filled(whole));
    await writes(later(coordinator, 5), id, { partners: "Vecinii" });
    await sendPractice(later(coordinator, 6), await seenBy(coordinator, id));
    const { version } = await practiceToCheck(editor, id);
    await returnPractice(later(editor, 7), { id, version, reason: "Spune și cât durează." });
    await writes(later(reporter, 50), id, { partners: "Școala" });
    await writes(later(coordinator, 51), id, { title_ro: "Alt titlu" });
    await sendPractice(later(coordinator, 52), await seenBy(coordinator, id));
    const own = (await practiceHistory(reporter, id, newest)).versions;
    expect(own.map(({ why }) => why)).toContain("left");
    expect(own.map(({ by }) => by)).not.toContain(null);
    for (const reader of [editor, secretariat]) {
      const { versions, mayTake, now } = await practiceHistory(reader, id, asReaders);
      // Which organisation wrote, not which of its people.
      expect([now.name, ...versions.map(({ by }) => by)]).toEqual([null, null, null]);
      expect(versions.map(({ why }) => why)).toEqual(["sent", "sent"]);
      expect(mayTake).toBe(false);
      // The number of a draft that was left chooses nothing.
      const first = await practiceHistory(reader, id, { ...asReaders, from: 1 });
      expect(first.compared?.from).toBe(versions[0]?.number);
    }
    for (const who of [otherEditor, coordinator, world.otherCoordinator, world.stranger]) {
      await expect(practiceHistory(who, id, asReaders)).rejects.toMatchObject({ code: "access.not_found" });
    }
  }));

test("a form that was saved leads back to the field that was written last in it", () =>
  inWorld(async ({ reporter }) => {
    const id = await beginPractice(reporter);
    const typed = filled({ title_ro: "Radio", part_steps_ro: "1. o oră", territories: ["CJ"] });
    const changed = await savePractice(reporter, await seenBy(reporter, id), typed);
    expect(lastOf(changed, ["title_ro", "part_steps_ro", "evidence"])).toBe("part_steps_ro");
    expect(lastOf(changed, ["part_steps_ro", "title_ro"])).toBe("title_ro");
    const same = await savePractice(reporter, await seenBy(reporter, id), typed);
    expect(lastOf(same, ["title_ro", "part_steps_ro"])).toBe("1");
    // Boxes that were all cleared are not in what is sent.
    const cleared = await savePractice(reporter, await seenBy(reporter, id), { ...typed, territories: [] });
    expect(lastOf(cleared, ["title_ro"])).toBe("territories");
  }));
