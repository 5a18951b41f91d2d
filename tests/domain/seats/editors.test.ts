import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { disableAccount } from "#app/domain/accounts/commands/disable-account.server.ts";
import { ownNotices } from "#app/domain/notices/queries/own-notices.server.ts";
import { wholeTrail } from "#app/domain/audit/queries/trail-page.server.ts";
import { appointEditor } from "#app/domain/seats/commands/appoint-editor.server.ts";
import { endEditorship } from "#app/domain/seats/commands/end-editorship.server.ts";
import { peopleOfPortal } from "#app/domain/seats/queries/people-of-portal.server.ts";
import { personOfPortal } from "#app/domain/seats/queries/person-of-portal.server.ts";
import { people } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { editorships } from "#db/schema/seats.ts";
import { confirming, mayConfirm, unconfirmed } from "#tests/support/confirming.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { inWorld, type Persona } from "#tests/support/world.ts";

const idOf = (persona: Persona) => persona.actor.personId ?? "";
type Told = { props: Record<string, unknown> };
const byDirection = (a: Told, b: Told) => String(a.props["direction"]).localeCompare(String(b.props["direction"]));
const wish = { about: null, organisation: null, from: null, until: null, before: null };

test("the secretariat names somebody editor of two directions with its password: traced, told in their language, shown", () =>
  inWorld(async ({ secretariat, reporter, db, now }) => {
    await mayConfirm(secretariat);
    await db.update(people).set({ language: "en" }).where(eq(people.email, reporter.email));
    const wanted = { personId: idOf(reporter), directions: ["research", "prevention"] as const };
    await expect(appointEditor(secretariat, { ...wanted, ...unconfirmed })).rejects.toMatchObject({
      code: "password.wrong",
    });
    expect(await db.select().from(editorships)).toEqual([]);
    await appointEditor(secretariat, { ...wanted, ...confirming });
    await appointEditor(secretariat, { ...wanted, ...confirming });
    expect((await db.select().from(editorships)).map(({ direction }) => direction).sort()).toEqual([
      "prevention",
      "research",
    ]);
    expect(await db.select().from(activities).orderBy(activities.id)).toMatchObject([
      { kind: "editor.appointed", subjectId: idOf(reporter), details: { direction: "prevention" } },
      { kind: "editor.appointed", actorId: idOf(secretariat), actingOrganisationId: null },
    ]);
    const mails = await mailsTo(db, reporter.email);
    expect(mails.sort(byDirection)).toMatchObject([
      { template: "editorship_changed", language: "en", props: { direction: "prevention", path: "/editorial" } },
      { props: { direction: "research", became: "editor" } },
    ]);
    expect((await ownNotices(reporter, "en")).notices.map(({ said }) => said)).toEqual(
      expect.arrayContaining(["You are an editor: Research"]),
    );
    const shown = await personOfPortal(secretariat, idOf(reporter));
    expect(shown.editorships).toMatchObject([
      { direction: "prevention", from: now.toISOString(), to: null, startedBy: expect.any(String) as string },
      { direction: "research" },
    ]);
    expect(shown.mayAppoint).toEqual(["protection", "policy", "detection"]);
    const { people: listed } = await peopleOfPortal(secretariat, { sought: reporter.email, show: "all", page: 1 });
    expect(listed).toMatchObject([{ id: idOf(reporter), editorOf: ["prevention", "research"] }]);
    const [line] = (await wholeTrail(secretariat, wish)).lines;
    expect(line).toMatchObject({ kind: "editor.appointed", about: { direction: "research" } });
  }));

test("an appointment ends and is kept, with who ended it; it can be given again", () =>
  inWorld(async ({ secretariat, secretariat2, reporter, db, now }) => {
    await mayConfirm(secretariat);
    const of = { personId: idOf(reporter), direction: "policy" } as const;
    const named = { personId: of.personId, directions: [of.direction], ...confirming };
    await appointEditor(secretariat, named);
    await endEditorship(secretariat2, of);
    await expect(endEditorship(secretariat2, of)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await db.select().from(editorships)).toMatchObject([
      { startedBy: idOf(secretariat), endedAt: now, endedBy: idOf(secretariat2) },
    ]);
    expect((await mailsTo(db, reporter.email)).map(({ props }) => props["became"]).sort()).toEqual(["editor", "ended"]);
    await appointEditor(secretariat, named);
    expect(await personOfPortal(secretariat, of.personId)).toMatchObject({
      editorships: [{ to: null }, { to: now.toISOString() }],
    });
    for (const attempt of [db.delete(editorships), db.update(editorships).set({ direction: "research" })]) {
      const statement = attempt.getSQL();
      const denied = secretariat.db.transaction((inside) => inside.execute(statement));
      await expect(denied).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));

test("nobody names themselves, nobody but the secretariat names anybody, and nobody is named whose account is closed", () =>
  inWorld(async (world) => {
    const { secretariat, secretariat2, administrator, board, coordinator, reporter, stranger, visitor, db } = world;
    await mayConfirm(secretariat, administrator, coordinator);
    const wanted = { personId: idOf(reporter), directions: ["policy"] as const, ...confirming };
    for (const who of [administrator, board, coordinator, stranger, visitor]) {
      await expect(appointEditor(who, wanted)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const own = { ...wanted, personId: idOf(secretariat) };
    await expect(appointEditor(secretariat, own)).rejects.toMatchObject({ code: "access.forbidden" });
    await disableAccount(secretariat, { personId: idOf(reporter), ...confirming });
    await expect(appointEditor(secretariat, wanted)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await personOfPortal(administrator, idOf(secretariat2))).toMatchObject({ mayAppoint: [] });
    expect(await db.select().from(editorships)).toEqual([]);
    const forged = { personId: idOf(stranger), direction: "policy" as const, startedAt: world.now };
    for (const who of [administrator, coordinator, stranger]) {
      const written = who.db.transaction((inside) => inside.insert(editorships).values(forged));
      await expect(written).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));
