import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { disableAccount } from "#app/domain/accounts/commands/disable-account.server.ts";
import { checklist } from "#app/domain/practices/checklist.ts";
import {
  answerPracticeComment,
  settlePracticeComment,
} from "#app/domain/practices/commands/answer-practice-comment.server.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { changeStanding } from "#app/domain/practices/commands/change-standing.server.ts";
import { commentOnPractice } from "#app/domain/practices/commands/comment-on-practice.server.ts";
import { publishPractice } from "#app/domain/practices/commands/publish-practice.server.ts";
import { recordPractice } from "#app/domain/practices/commands/record-practice.server.ts";
import { returnPractice } from "#app/domain/practices/commands/return-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { wishOf } from "#app/domain/practices/library.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { practiceLibrary } from "#app/domain/practices/queries/practice-library.server.ts";
import { practicesDesk, practiceToCheck, textsWaiting } from "#app/domain/practices/queries/practices-desk.server.ts";
import { endEditorship } from "#app/domain/seats/commands/end-editorship.server.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { activities } from "#db/schema/audit.ts";
import { files } from "#db/schema/files.ts";
import { manuscriptComments, manuscripts, manuscriptVersions } from "#db/schema/manuscripts.ts";
import { practices } from "#db/schema/practices.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";
import { confirming, mayConfirm } from "#tests/support/confirming.ts";
import { filled, practiceContent, seenBy, whole } from "#tests/support/factories/practices.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";

const slug = "teatru-forum-in-licee";
const notFound = { code: "access.not_found" };
const forbidden = { code: "access.forbidden" };
const wall = { cause: { code: "42501" } };

async function sent(world: World, typed: Record<string, unknown> = {}): Promise<string> {
  const { reporter, coordinator } = world;
  const id = await beginPractice(reporter);
  await rewritten(world, id, typed);
  await sendPractice(coordinator, await seenBy(coordinator, id));
  return id;
}

const rewritten = async ({ reporter }: World, id: string, typed: Record<string, unknown> = {}) =>
  savePractice(reporter, await seenBy(reporter, id), filled({ ...whole, ...typed }));

const seen = async (ctx: Context, id: string) => ({ id, version: (await practiceToCheck(ctx, id)).version });
const publishes = async (ctx: Context, id: string) =>
  publishPractice(ctx, { ...(await seen(ctx, id)), checked: checklist });
const returns = async (ctx: Context, id: string) =>
  returnPractice(ctx, { ...(await seen(ctx, id)), reason: "Spune și cât durează." });

/** An editor who works for the other organisation. */
const editorOf = ({ person, otherOrganisation }: World, ...directions: Direction[]) =>
  person({ seats: [{ organisation: otherOrganisation }], editorOf: directions });

/** The same person with their next request. */
async function nextRequest(world: World, { actor, ...persona }: Persona): Promise<Persona | null> {
  const identity = await actorOfPerson(world.db, { personId: actor.personId ?? "", actingFor: actor.actingFor });
  return identity && { ...persona, actor: identity.actor, db: behindTheWall(world.db, identity.actor) };
}

const about = { field: "part_steps_ro", quote: "o pauză", said: "Cât?", suggestion: "" };

/** Everything somebody might do with a text, or see of it, is answered as if it were not there. */
async function findsNothing(who: Context, id: string): Promise<void> {
  await expect(practiceToCheck(who, id)).rejects.toMatchObject(notFound);
  await expect(commentOnPractice(who, id, about)).rejects.toMatchObject(notFound);
  await expect(returnPractice(who, { id, version: 1, reason: "Nu e bine." })).rejects.toMatchObject(notFound);
  await expect(publishPractice(who, { id, version: 1, checked: checklist })).rejects.toMatchObject(notFound);
}

async function seesNothingBehindTheWall(who: Context): Promise<void> {
  for (const table of [manuscripts, manuscriptVersions, manuscriptComments]) {
    expect(await who.db.select().from(table)).toEqual([]);
  }
}

test("an editor checks what others sent in their direction: comments, returns with a reason, and publishes", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, visitor, db, organisation } = world;
    const editor = await editorOf(world, "prevention");
    const id = await sent(world);
    expect(await textsWaiting(editor)).toBe(1);
    expect(await practicesDesk(editor)).toMatchObject({
      waiting: [{ id, title: whole.title_ro }],
      edited: { directions: ["prevention"], checked: [] },
      shown: null,
    });
    await commentOnPractice(editor, id, { ...about, suggestion: "o pauză de zece minute" });
    const [comment] = (await practiceDraft(reporter, id)).comments;
    const meant = { id, comment: comment?.id ?? "" };
    await answerPracticeComment(reporter, { ...meant, said: "Zece minute." });
    await settlePracticeComment(editor, { ...meant, said: "Mulțumesc." });
    const [settled] = (await practiceDraft(reporter, id)).comments;
    expect(settled?.state).toBe("settled");
    expect(settled?.answers.map(({ side }) => side).sort()).toEqual(["authors", "readers"]);
    await returns(editor, id);
    expect(await practiceToCheck(editor, id)).toMatchObject({ state: "returned", mayComment: false });
    expect((await practicesDesk(editor)).edited?.checked).toMatchObject([{ id, state: "returned" }]);
    await sendPractice(coordinator, await seenBy(coordinator, id));
    expect(await publishes(editor, id)).toBe("published");
    const { shown } = await practiceLibrary(visitor, wishOf(new URLSearchParams("search=elevilor teatrul")));
    expect(shown.map((one) => one.slug)).toEqual([slug]);
    const trail = await db.select().from(activities).where(eq(activities.kind, "practice.published"));
    expect(trail).toMatchObject([
      {
        actorId: editor.actor.personId,
        actingOrganisationId: editor.actor.actingFor,
        organisationId: organisation.id,
        details: { slug, as: "editor" },
      },
    ]);
  }));

test("for an editor of another direction the text is not there, behind the second wall neither", () =>
  inWorld(async (world) => {
    const id = await sent(world);
    const other = await editorOf(world, "research", "policy");
    expect(await textsWaiting(other)).toBe(0);
    expect(await practicesDesk(other)).toMatchObject({ waiting: [], edited: { checked: [] } });
    await findsNothing(other, id);
    await seesNothingBehindTheWall(other);
  }));

test("nobody checks what an organisation they hold a seat in wrote, whomever they act for", () =>
  inWorld(async (world) => {
    const { person, organisation, otherOrganisation } = world;
    const id = await sent(world);
    const seats = [{ organisation }, { organisation: otherOrganisation }];
    for (const actingFor of [otherOrganisation, null]) {
      const involved = await person({ seats, actingFor, editorOf: ["prevention"] });
      expect(await textsWaiting(involved)).toBe(0);
      expect((await practicesDesk(involved)).waiting).toEqual([]);
      await findsNothing(involved, id);
      await seesNothingBehindTheWall(involved);
    }
    const author = await person({ seats, actingFor: organisation, editorOf: ["prevention"] });
    expect((await practicesDesk(author)).waiting).toEqual([]);
    await findsNothing(author, id);
  }));

const recordedBy = (ctx: Context, organisation: { id: string; name: string }) =>
  recordPractice(ctx, {
    organisation: { id: organisation.id, name: organisation.name, isExample: false },
    content: practiceContent(),
    source: "x",
  });

test("a draft is no editor's: not before it is sent, and not while its next version is written", () =>
  inWorld(async (world) => {
    const { reporter, coordinator } = world;
    const editor = await editorOf(world, "prevention");
    const id = await beginPractice(reporter);
    await rewritten(world, id);
    await findsNothing(editor, id);
    await seesNothingBehindTheWall(editor);
    await sendPractice(coordinator, await seenBy(coordinator, id));
    await commentOnPractice(editor, id, about);
    const [comment] = (await practiceDraft(reporter, id)).comments;
    await publishes(editor, id);
    expect(await practiceToCheck(editor, id)).toMatchObject({ state: "published" });
    const left = { number: 50, why: "amended", content: {}, madeAt: reporter.now } as const;
    await world.db.insert(manuscriptVersions).values({ manuscriptId: id, ...left });
    const kept = await editor.db.select().from(manuscriptVersions).orderBy(manuscriptVersions.number);
    expect(kept.map(({ why }) => why)).toEqual(["sent", "published"]);
    await rewritten(world, id, { title_ro: "Alt titlu" });
    await findsNothing(editor, id);
    const meant = { id, comment: comment?.id ?? "", said: "Și?" };
    await expect(answerPracticeComment(editor, meant)).rejects.toMatchObject(notFound);
    await seesNothingBehindTheWall(editor);
  }));

test("the right follows the direction of what was sent: its authors move it, and others check it", () =>
  inWorld(async (world) => {
    const { coordinator } = world;
    const [before, after] = [await editorOf(world, "prevention"), await editorOf(world, "research")];
    const id = await sent(world);
    await publishes(before, id);
    await rewritten(world, id, { direction: "research" });
    await sendPractice(coordinator, await seenBy(coordinator, id));
    await findsNothing(before, id);
    await seesNothingBehindTheWall(before);
    expect(await publishes(after, id)).toBe("published");
    const [row] = await world.db.select().from(practices);
    expect(row).toMatchObject({ version: 2, direction: "research", slug });
  }));

test("with the appointment ended, or the account disabled, it is over with the next request", () =>
  inWorld(async (world) => {
    const { secretariat } = world;
    const id = await sent(world);
    const [editor, closed] = [await editorOf(world, "prevention", "research"), await editorOf(world, "prevention")];
    const { personId } = editor.actor;
    expect((await nextRequest(world, editor))?.actor.editorOf).toEqual(["prevention", "research"]);
    await endEditorship(secretariat, { personId: personId ?? "", direction: "prevention" });
    const later = await nextRequest(world, editor);
    expect(later?.actor.editorOf).toEqual(["research"]);
    if (later) await findsNothing(later, id);
    if (later) await seesNothingBehindTheWall(later);
    await mayConfirm(secretariat);
    await disableAccount(secretariat, { personId: closed.actor.personId ?? "", ...confirming });
    expect(await nextRequest(world, closed)).toBeNull();
  }));

test("what is about survivors is read by two, an editor and the secretariat in either order, never by one twice", () =>
  inWorld(async (world) => {
    const { secretariat } = world;
    const editor = await editorOf(world, "prevention");
    const id = await sent(world, { about_survivors: "yes" });
    expect(await publishes(editor, id)).toBe("cleared");
    expect(await practiceToCheck(editor, id)).toMatchObject({ isCleared: true, mayDecide: false });
    await expect(publishes(editor, id)).rejects.toMatchObject({ code: "practice.second_reader_needed" });
    expect(await publishes(secretariat, id)).toBe("published");
  }));

test("an editor takes nothing off the site, enters nothing from print, and shows nothing again that was taken off", () =>
  inWorld(async (world) => {
    const { secretariat, coordinator, organisation, visitor } = world;
    const editor = await editorOf(world, "prevention");
    const id = await sent(world);
    await publishes(editor, id);
    await expect(changeStanding(editor, { id, state: "withdrawn" })).rejects.toMatchObject(forbidden);
    await expect(recordedBy(editor, organisation)).rejects.toMatchObject(forbidden);
    for (const state of ["withdrawn", "archived"] as const) {
      await changeStanding(secretariat, { id, state });
      await rewritten(world, id, { title_ro: `Teatru, ${state}` });
      await sendPractice(coordinator, await seenBy(coordinator, id));
      expect(await practiceToCheck(editor, id)).toMatchObject({ isKeptOff: true });
      await expect(publishes(editor, id)).rejects.toMatchObject({ code: "practice.off_the_site" });
      expect((await practiceLibrary(visitor, wishOf(new URLSearchParams()))).counts.found).toBe(0);
      await publishes(secretariat, id);
    }
  }));

test("an address that a practice off the site has goes to no other, though the editor does not see that one", () =>
  inWorld(async (world) => {
    const { secretariat, otherOrganisation, visitor } = world;
    const content = practiceContent({ title: { ro: whole.title_ro, en: null } });
    const recorded = { organisation: { ...otherOrganisation, isExample: false }, content, source: "x" };
    const { id: gone } = await recordPractice(secretariat, recorded);
    await changeStanding(secretariat, { id: gone, state: "withdrawn" });
    await publishes(await editorOf(world, "prevention"), await sent(world));
    const { shown } = await practiceLibrary(visitor, wishOf(new URLSearchParams()));
    expect(shown.map((one) => one.slug)).toEqual([`${slug}-2`]);
  }));

test("behind the wall an editor writes nowhere but where a text of theirs is decided on", () =>
  inWorld(async (world) => {
    const { db, secretariat, organisation } = world;
    const editor = await editorOf(world, "prevention");
    const [mine, research] = [await sent(world), await sent(world, { direction: "research", title_ro: "Altul" })];
    await publishes(secretariat, research);
    const attempt = (work: (inside: Context["db"]) => PromiseLike<unknown>) =>
      editor.db.transaction(async (inside) => work(inside));
    // What they do not see they do not change; what they would add is refused.
    await attempt((inside) => inside.update(practices).set({ state: "withdrawn" }));
    expect(await db.select({ state: practices.state }).from(practices)).toEqual([{ state: "published" }]);
    await attempt((inside) => inside.update(manuscripts).set({ returnReason: "x" }));
    const reasons = await db.select({ id: manuscripts.id, reason: manuscripts.returnReason }).from(manuscripts);
    expect(reasons.filter(({ reason }) => reason === "x")).toEqual([{ id: mine, reason: "x" }]);
    const comment = { id: crypto.randomUUID(), field: "title_ro", quote: "x", said: "x", writtenAt: editor.now };
    await expect(
      attempt((inside) => inside.insert(manuscriptComments).values({ ...comment, manuscriptId: research })),
    ).rejects.toMatchObject(wall);
    await expect(
      attempt((inside) =>
        inside.execute(sql`insert into practices select (jsonb_populate_record(p, jsonb_build_object('id', ${mine}::text,
          'slug', 'x', 'direction', 'prevention'))).* from practices p`),
      ),
    ).rejects.toMatchObject(wall);
    const { personId: actorId, actingFor: actingOrganisationId } = editor.actor;
    const said = {
      kind: "practice.returned",
      at: editor.now,
      actorId,
      actingOrganisationId,
      requestId: null,
      details: {},
    };
    for (const subjectId of [organisation.id, research]) {
      const row = { ...said, subjectId, organisationId: organisation.id };
      await expect(attempt((inside) => inside.insert(activities).values(row))).rejects.toMatchObject(wall);
    }
  }));

test("the files of a text are read by its editors once it was sent, and made public by them", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, db, organisation, visitor } = world;
    const [editor, other] = [await editorOf(world, "prevention"), await editorOf(world, "research")];
    const id = await beginPractice(reporter);
    await rewritten(world, id);
    const kept = { storageKey: "ab".repeat(20), name: "plan.pdf", type: "pdf", size: 1, checksum: "" } as const;
    const of = { subject: "manuscript", subjectId: id, organisationId: organisation.id } as const;
    await db.insert(files).values({ id: crypto.randomUUID(), ...of, ...kept, addedAt: reporter.now });
    const readBy = async (who: Context) => (await who.db.select().from(files)).map(({ audience }) => audience);
    expect(await readBy(editor)).toEqual([]);
    await sendPractice(coordinator, await seenBy(coordinator, id));
    expect([await readBy(editor), await readBy(other)]).toEqual([["secretariat"], []]);
    expect((await practiceToCheck(editor, id)).files).toMatchObject([{ name: "plan.pdf" }]);
    const forged = reporter.db.transaction((inside) => inside.update(files).set({ audience: "public" }));
    await expect(forged).rejects.toMatchObject(wall);
    await publishes(editor, id);
    expect(await readBy(visitor)).toEqual(["public"]);
  }));
