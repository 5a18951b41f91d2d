import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { savePractice, savePracticeWhileWritten } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { writtenPosted } from "#app/domain/practices/written-posted.ts";
import { filled, seenBy, whole } from "#tests/support/factories/practices.ts";
import { inWorld } from "#tests/support/world.ts";

/** A page somebody has open: what it was filled in against goes with each field. */
async function opened(ctx: Context, id: string) {
  const { marks } = await practiceDraft(ctx, id);
  return (typed: Record<string, string[]>) => {
    const carried = Object.keys(typed).map((field): [string, string[]] => [`seen-${field}`, [marks[field] ?? ""]]);
    return savePracticeWhileWritten(ctx, { id, ...writtenPosted({ ...typed, ...Object.fromEntries(carried) }) });
  };
}

test("two colleagues write at once: each field is kept as it was typed last, and the page says who saved", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    const [ana, dan] = [await opened(reporter, id), await opened(coordinator, id)];
    const first = await ana({ title_ro: ["Radio pe scară"], audiences: ["pupils", "parents"] });
    expect(first).toMatchObject({ kind: "written", notKept: [] });
    await dan({ part_steps_ro: ["1. o oră"], audiences: ["pupils", "parents"] });
    const { content, title, lastSaved } = await practiceDraft(reporter, id);
    expect([title, lastSaved.isReader, typeof lastSaved.name]).toEqual(["Radio pe scară", false, "string"]);
    expect(content).toEqual({
      title_ro: "Radio pe scară",
      audiences: ["pupils", "parents"],
      part_steps_ro: "1. o oră",
    });
    // Her page still carries what she saw first: what she has put back is no change, and is not taken for one later.
    expect(await ana({ audiences: [] })).toMatchObject({ notKept: [], marks: {} });
  }));

test("when both wrote the same field the second is told who and when, nothing is overwritten, and the rest is kept", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    const [ana, dan] = [await opened(reporter, id), await opened(coordinator, id)];
    await ana({ title_ro: ["Primul titlu"] });
    const { marks, notKept, savedAt } = await dan({ title_ro: ["Al doilea"], partners: ["Vecinii"] });
    expect(notKept).toEqual([{ field: "title_ro", why: "clash", by: expect.any(String), at: savedAt }]);
    expect(Object.keys(marks)).toEqual(["partners"]);
    expect((await practiceDraft(reporter, id)).content).toMatchObject({
      title_ro: "Primul titlu",
      partners: "Vecinii",
    });
  }));

test("a whole form that is saved later keeps what a colleague wrote elsewhere, and shows both words where they met", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    const seen = { ...(await seenBy(coordinator, id)), marks: (await practiceDraft(coordinator, id)).marks };
    await savePractice(reporter, await seenBy(reporter, id), filled({ partners: "Vecinii" }));
    await savePractice(coordinator, seen, filled({ title_ro: "Radio pe scară" }));
    expect((await practiceDraft(reporter, id)).content).toMatchObject({
      title_ro: "Radio pe scară",
      partners: "Vecinii",
    });
    await expect(savePractice(reporter, seen, filled({ title_ro: "Alt titlu" }))).rejects.toMatchObject({
      code: "manuscript.changed_meanwhile",
      details: { clashes: [{ field: "title_ro", theirs: "Radio pe scară" }] },
    });
    // Having seen both, they save again from the page they were given back: its other fields are as old as before.
    const { version, marks } = await practiceDraft(reporter, id);
    const again = { id, version, marks: { ...seen.marks, title_ro: marks["title_ro"] ?? "" } };
    await savePractice(reporter, again, filled({ title_ro: "Alt titlu" }));
    expect((await practiceDraft(reporter, id)).content).toMatchObject({ title_ro: "Alt titlu", partners: "Vecinii" });
  }));

test("a field that does not fit is told and the others are kept; a text that was sent does not change any more", () =>
  inWorld(async ({ reporter, coordinator }) => {
    const id = await beginPractice(reporter);
    const ana = await opened(reporter, id);
    const { notKept } = await ana({ part_steps_ro: ["a".repeat(12_001)], title_ro: ["Radio"], unheard_of: ["x"] });
    expect(notKept).toEqual([{ field: "part_steps_ro", why: "unfit" }]);
    expect((await practiceDraft(reporter, id)).content).toEqual({ title_ro: "Radio" });
    await savePractice(reporter, await seenBy(reporter, id), filled(whole));
    await sendPractice(coordinator, await seenBy(coordinator, id));
    await expect(ana({ title_ro: ["Prea târziu"] })).rejects.toMatchObject({ code: "manuscript.sent_meanwhile" });
  }));

test("nobody from elsewhere saves into a draft", () =>
  inWorld(async ({ reporter, otherCoordinator, secretariat }) => {
    const id = await beginPractice(reporter);
    for (const who of [otherCoordinator, secretariat]) {
      const written = { id, typed: { title_ro: "x" }, marks: {}, unfit: [] };
      await expect(savePracticeWhileWritten(who, written)).rejects.toMatchObject({ code: "access.not_found" });
    }
  }));
