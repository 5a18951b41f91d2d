import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePlatformRole } from "#app/domain/accounts/commands/change-platform-role.server.ts";
import { disableAccount, enableAccount } from "#app/domain/accounts/commands/disable-account.server.ts";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { peopleOfPortal } from "#app/domain/seats/queries/people-of-portal.server.ts";
import { personOfPortal } from "#app/domain/seats/queries/person-of-portal.server.ts";
import { startSignIn } from "#app/platform/session/session.server.ts";
import { people, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { aPassword, aPerson } from "#tests/support/factories/accounts.ts";
import { confirming, mayConfirm, unconfirmed } from "#tests/support/confirming.ts";
import { inWorld, type Persona } from "#tests/support/world.ts";

const idOf = (persona: Persona) => persona.actor.personId ?? "";
const password = "patru cuvinte fara rost";

const all = { sought: "", show: "all", page: 1 } as const;

test("the secretariat disables a member's account: all sign-ins end, and the next request is nobody's", () =>
  inWorld(async ({ db, secretariat, reporter, organisation }) => {
    const personId = idOf(reporter);
    await mayConfirm(secretariat);
    const wrong = disableAccount(secretariat, { personId, ...unconfirmed });
    await expect(wrong).rejects.toMatchObject({ code: "password.wrong" });
    for (let browser = 0; browser < 3; browser += 1) {
      await startSignIn(db, personId, { actingFor: organisation.id, userAgent: null });
    }
    await disableAccount(secretariat, { personId, ...confirming });
    expect(await db.$count(signIns, eq(signIns.personId, personId))).toBe(0);
    expect(await actorOfPerson(db, { personId, actingFor: organisation.id })).toBeNull();
    await disableAccount(secretariat, { personId, ...confirming });
    await enableAccount(secretariat, { personId, ...confirming });
    const identity = await actorOfPerson(db, { personId, actingFor: organisation.id });
    expect(identity?.actor).toMatchObject({ actingFor: organisation.id, seats: [{ role: "contributor" }] });
    const traces = await db.select().from(activities).where(eq(activities.subjectId, personId)).orderBy(activities.id);
    expect(traces).toMatchObject([
      { kind: "account.disabled", actorId: idOf(secretariat) },
      { kind: "account.enabled", actorId: idOf(secretariat) },
    ]);
  }));

test("nobody disables their own account, the secretariat none of the platform, and nobody else any", () =>
  inWorld(async (world) => {
    const { secretariat, secretariat2, administrator, board, reporter, coordinator, db } = world;
    const forbidden: [Persona, Persona][] = [
      [secretariat, secretariat],
      [administrator, administrator],
      [secretariat, secretariat2],
      [secretariat, administrator],
      [secretariat, board],
      [board, reporter],
      [coordinator, reporter],
      [reporter, coordinator],
    ];
    await mayConfirm(secretariat, administrator, board, coordinator, reporter);
    for (const [who, whom] of forbidden) {
      await expect(disableAccount(who, { personId: idOf(whom), ...confirming })).rejects.toMatchObject({
        code: "access.forbidden",
      });
    }
    expect(await db.$count(people, eq(people.disabledAt, world.now))).toBe(0);
    await disableAccount(administrator, { personId: idOf(secretariat), ...confirming });
    await expect(disableAccount(administrator, { personId: crypto.randomUUID(), ...confirming })).rejects.toMatchObject(
      {
        code: "access.not_found",
      },
    );
  }));

test("an administrator changes others' roles, never their own; the last one stays", () =>
  inWorld(async (world) => {
    const { db, administrator, secretariat, board, person } = world;
    for (const one of [administrator, secretariat]) await aPassword(db, idOf(one), password);
    await expect(
      changePlatformRole(administrator, { personId: idOf(board), role: "administrator", current_password: "altceva" }),
    ).rejects.toMatchObject({ code: "password.wrong" });
    await changePlatformRole(administrator, {
      personId: idOf(board),
      role: "administrator",
      current_password: password,
    });
    const second = await person({ platformRole: "administrator" });
    await aPassword(db, idOf(second), password);
    await expect(
      changePlatformRole(administrator, { personId: idOf(administrator), role: null, current_password: password }),
    ).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await expect(
      changePlatformRole(secretariat, { personId: idOf(board), role: null, current_password: password }),
    ).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await changePlatformRole(second, { personId: idOf(administrator), role: null, current_password: password });
    expect(
      (await actorOfPerson(db, { personId: idOf(administrator), actingFor: null }))?.actor.platformRole,
    ).toBeNull();
    // With what they were a moment ago they decide nothing more about administrators.
    await expect(disableAccount(administrator, { personId: idOf(second), ...confirming })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const traces = (await db.select().from(activities).orderBy(activities.id)).map(({ kind, details }) => [
      kind,
      details,
    ]);
    expect(traces).toEqual([
      ["account.role_changed", { role: "administrator", was: "board" }],
      ["account.role_changed", { role: null, was: "administrator" }],
    ]);
  }));

test("people are found by part of a name or an address, marks and case aside, and a sign means itself", () =>
  inWorld(async ({ secretariat, db }) => {
    await aPerson(db, { name: "Ștefania Țăran", email: "st_f@example.org" });
    const found = async (sought: string) =>
      (await peopleOfPortal(secretariat, { ...all, sought })).people.map(({ email }) => email);
    for (const sought of ["stefania", "ȘTEFANIA", "taran", "ţăran", "st_f"]) {
      expect(await found(sought), sought).toEqual(["st_f@example.org"]);
    }
    expect(await found("st%f")).toEqual([]);
    expect(await found("_")).toEqual(["st_f@example.org"]);
    expect(await found("\\")).toEqual([]);
  }));

test("a long list stands on pages, everybody once, and can be narrowed", () =>
  inWorld(async ({ secretariat, administrator, reporter, db }) => {
    for (let one = 0; one < 60; one += 1) await aPerson(db, { name: `Persoana ${one}` });
    const first = await peopleOfPortal(secretariat, all);
    expect([first.people.length, first.pages]).toEqual([50, 2]);
    const second = await peopleOfPortal(secretariat, { ...all, page: 2 });
    const ids = new Set([...first.people, ...second.people].map(({ id }) => id));
    expect(ids.size).toBe(first.found);
    expect((await peopleOfPortal(secretariat, { ...all, page: 99 })).page).toBe(2);
    const shown = async (show: "platform" | "seated" | "disabled") =>
      (await peopleOfPortal(administrator, { ...all, show })).people.map(({ email }) => email);
    expect(await shown("platform")).toHaveLength(4);
    expect(await shown("seated")).toEqual(expect.arrayContaining([reporter.email]));
    expect(await shown("seated")).toHaveLength(3);
    await mayConfirm(secretariat);
    await disableAccount(secretariat, { personId: idOf(reporter), ...confirming });
    expect(await shown("disabled")).toEqual([reporter.email]);
  }));

test("somebody's account is shown to the secretariat and administrators, with what they may do about it", () =>
  inWorld(async (world) => {
    const { secretariat, administrator, reporter, board } = world;
    expect(await personOfPortal(secretariat, idOf(reporter))).toMatchObject({
      seats: [{ organisation: "Exemplu Acasă", role: "contributor", to: null }],
      maySwitch: true,
      mayChangeRole: false,
    });
    expect(await personOfPortal(administrator, idOf(administrator))).toMatchObject({
      isOwn: true,
      maySwitch: false,
      mayChangeRole: false,
    });
    for (const person of [board, world.coordinator, world.stranger, world.visitor]) {
      await expect(personOfPortal(person, idOf(reporter))).rejects.toMatchObject({ code: "access.forbidden" });
      await expect(peopleOfPortal(person, all)).rejects.toMatchObject({ code: "access.forbidden" });
    }
  }));
