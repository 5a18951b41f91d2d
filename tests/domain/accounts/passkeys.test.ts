import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addPasskey } from "#app/domain/accounts/commands/add-passkey.server.ts";
import { askForPasskey } from "#app/domain/accounts/commands/ask-for-passkey.server.ts";
import { beginPasskey } from "#app/domain/accounts/commands/begin-passkey.server.ts";
import { removePasskey } from "#app/domain/accounts/commands/remove-passkey.server.ts";
import { renamePasskey } from "#app/domain/accounts/commands/rename-passkey.server.ts";
import { signInWithPasskey } from "#app/domain/accounts/commands/sign-in-with-passkey.server.ts";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { passkeysPage } from "#app/domain/accounts/queries/passkeys-page.server.ts";
import { currentSignIn } from "#app/platform/session/session.server.ts";
import { passkeys, people, recoveryCodes, signIns, signInTries } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { outbox } from "#db/schema/mail.ts";
import { type Bent, Device } from "#tests/support/device.ts";
import { trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";
import { atTheDoor, idOf, password, registered, requestWith, signedInAt, withPassword } from "./stories.ts";

const wrong = { kind: "refused", refusal: { code: "passkey.not_accepted" } };
const over = { kind: "refused", refusal: { code: "passkey.start_again" } };

/** The kinds of the trail of what a person did themselves. */
async function trailOf({ db }: World, persona: Persona): Promise<unknown[]> {
  const rows = await db
    .select()
    .from(activities)
    .where(eq(activities.actorId, idOf(persona)))
    .orderBy(activities.id);
  return rows.map(({ kind }) => kind);
}

/** What the letters to a person are about, by the alphabet: those of one moment have no order of their own. */
async function lettersTo({ db }: World, persona: Persona): Promise<unknown[]> {
  const rows = await db.select().from(outbox).where(eq(outbox.recipient, persona.email));
  return rows.map(({ props }) => String(props["what"])).sort();
}

test("a person adds passkeys with names of their own, and signs in with one, without password", () =>
  inWorld(async (world) => {
    const { secretariat, db, newcomer } = world;
    const first = await registered(world, secretariat, "Laptop");
    const later = world.at(new Date(world.now.getTime() + 1000));
    await registered(later, later.secretariat, "Telefon");
    expect(first.codes).toHaveLength(10);
    expect((await passkeysPage(secretariat)).passkeys).toMatchObject([
      { name: "Laptop", lastUsedAt: null, isSynced: false },
      { name: "Telefon" },
    ]);
    const outcome = await signInWithPasskey(newcomer, await atTheDoor(world, first.device));
    if (outcome.kind !== "signed_in") throw new Error("expected to be signed in");
    expect((await currentSignIn(db, requestWith(outcome.cookie))).signIn?.personId).toBe(idOf(secretariat));
    expect((await passkeysPage(secretariat)).passkeys[0]?.lastUsedAt).toBe(world.now.toISOString());
    expect(await trailOf(world, secretariat)).toEqual([
      "account.passkey_added",
      "account.passkey_added",
      "account.signed_in",
    ]);
    expect(await lettersTo(world, secretariat)).toEqual(["passkey_added", "passkey_added"]);
  }));

test("a passkey is the second factor the secretariat must have, and is asked for after the password", () =>
  inWorld(async (world) => {
    const { secretariat, administrator, db, newcomer } = world;
    const factorOf = async (persona: Persona) =>
      (await actorOfPerson(db, { personId: idOf(persona), actingFor: null }))?.account.secondFactor;
    expect(await factorOf(secretariat)).toBe("needed");
    const { device } = await registered(world, secretariat);
    expect(await factorOf(secretariat)).toBe("there");
    const half = await trySignIn(newcomer, { email: secretariat.email, password, from: "192.0.2.7" });
    if (half.kind !== "second_factor_due") throw new Error(`expected the second step, not ${half.kind}`);
    const request = requestWith(half.cookie);
    const { awaiting } = await currentSignIn(db, request);
    const asked = await askForPasskey(newcomer, { awaiting, request, from: "192.0.2.7" });
    expect(asked.options.allowCredentials).toMatchObject([{ id: device.id.toString("base64url") }]);
    expect(asked.token).toBeNull();
    const answer = device.sign(asked.options);
    const another = await registered(world, administrator);
    const theirs = { answer: another.device.sign(asked.options), awaiting, token: null, request };
    expect(await signInWithPasskey(newcomer, theirs)).toMatchObject(wrong);
    // A wrong answer used the challenge up.
    expect(await signInWithPasskey(newcomer, { ...theirs, answer })).toMatchObject(over);
    const again = await askForPasskey(newcomer, { awaiting, request, from: "192.0.2.7" });
    const right = { answer: device.sign(again.options), awaiting, token: null, request };
    expect(await signInWithPasskey(newcomer, right)).toMatchObject({ kind: "signed_in" });
    expect((await currentSignIn(db, request)).awaiting).toBeNull();
  }));

test("the challenge for a new passkey is given after the password, to one sign-in, for one answer in five minutes", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, db, now } = world;
    await withPassword(reporter);
    await withPassword(coordinator);
    const here = await signedInAt(db, reporter);
    const begun = beginPasskey(reporter, { current_password: "altceva", request: here });
    await expect(begun).rejects.toMatchObject({ code: "password.wrong" });
    const ask = () => beginPasskey(reporter, { current_password: password, request: here });
    const device = new Device();
    const add = (who: Persona, answer: ReturnType<Device["make"]>, request: Request) =>
      addPasskey(who, { name: "Laptop", answer, request });

    const elsewhere = await signedInAt(db, reporter);
    expect(await add(reporter, device.make(await ask()), elsewhere)).toMatchObject(over);
    expect(await add(coordinator, device.make(await ask()), await signedInAt(db, coordinator))).toMatchObject(over);
    const late = world.at(new Date(now.getTime() + 5 * 60_000 + 1)).reporter;
    expect(await add(late, device.make(await ask()), here)).toMatchObject(over);
    expect(await add(reporter, device.make({ challenge: "bm90IGdpdmVu", user: { id: "eA" } }), here)).toMatchObject(
      over,
    );
    const asked = await ask();
    expect(await add(reporter, device.make(asked), here)).toMatchObject({ kind: "added" });
    expect(await add(reporter, device.make(asked), here)).toMatchObject(over);
    expect(await add(reporter, device.make(await ask()), here)).toMatchObject({
      refusal: { code: "passkey.already_there" },
    });
    expect(await db.$count(passkeys)).toBe(1);
  }));

const bents: [string, Bent][] = [
  ["from another origin", { origin: "https://portal.example.com" }],
  ["from another port of the same host", { origin: "http://localhost:1" }],
  ["for another host", { host: "example.com" }],
  ["by a device that recognised nobody", { recognises: false }],
];

test.each(bents)("an answer %s makes no passkey and signs nobody in", (_what, bent) =>
  inWorld(async (world) => {
    const { reporter, newcomer, db } = world;
    const { device } = await registered(world, reporter);
    const here = await signedInAt(db, reporter);
    const asked = await beginPasskey(reporter, { current_password: password, request: here });
    const answer = new Device().make(asked, bent);
    expect(await addPasskey(reporter, { name: "Al doilea", answer, request: here })).toMatchObject(wrong);
    expect(await signInWithPasskey(newcomer, await atTheDoor(world, device, bent))).toMatchObject(wrong);
    expect(await db.$count(passkeys)).toBe(1);
  }),
);

test("a signature is taken once, in the browser that was asked, and a registration is no sign-in", () =>
  inWorld(async (world) => {
    const { reporter, newcomer, now } = world;
    const { device } = await registered(world, reporter);
    const attempt = await atTheDoor(world, device);
    const stolen = await atTheDoor(world, device);
    expect(await signInWithPasskey(newcomer, { ...stolen, token: attempt.token })).toMatchObject(over);
    expect(await signInWithPasskey(newcomer, { ...stolen, token: null })).toMatchObject(over);
    expect(await signInWithPasskey(newcomer, attempt)).toMatchObject({ kind: "signed_in" });
    expect(await signInWithPasskey(newcomer, attempt)).toMatchObject(over);
    const creating = await atTheDoor(world, device, { type: "webauthn.create" });
    expect(await signInWithPasskey(newcomer, creating)).toMatchObject(wrong);
    const forged = await atTheDoor(world, device, { challenge: "bm90IGdpdmVu" });
    expect(await signInWithPasskey(newcomer, forged)).toMatchObject(over);
    const late = await atTheDoor(world, device);
    const later = world.at(new Date(now.getTime() + 6 * 60_000)).newcomer;
    expect(await signInWithPasskey(later, late)).toMatchObject(over);
  }));

test("another person's passkey, an unknown one and one of a disabled account let nobody in, with the same words", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, newcomer, db, now } = world;
    const own = await registered(world, reporter);
    const foreign = await registered(world, coordinator);
    const handle = Buffer.from(idOf(reporter)).toString("base64url");
    const pretending = await atTheDoor(world, foreign.device, { userHandle: handle });
    expect(await signInWithPasskey(newcomer, pretending)).toMatchObject(wrong);
    const nameless = await atTheDoor(world, foreign.device, { userHandle: null });
    expect(await signInWithPasskey(newcomer, nameless)).toMatchObject(wrong);
    const named = own.device.id.toString("base64url");
    const signature = await atTheDoor(world, foreign.device, { userHandle: handle });
    const borrowed = { ...signature, answer: { ...signature.answer, id: named, rawId: named } };
    expect(await signInWithPasskey(newcomer, borrowed)).toMatchObject(wrong);
    expect(await signInWithPasskey(newcomer, await atTheDoor(world, new Device()))).toMatchObject(wrong);
    await db
      .update(people)
      .set({ disabledAt: now })
      .where(eq(people.id, idOf(reporter)));
    expect(await signInWithPasskey(newcomer, await atTheDoor(world, own.device))).toMatchObject(wrong);
    expect(await db.$count(signIns, eq(signIns.personId, idOf(coordinator)))).toBe(1);
  }));

test("a signature whose count went back is of a copied key: nobody comes in, and the owner is told", () =>
  inWorld(async (world) => {
    const { reporter, newcomer } = world;
    const { device } = await registered(world, reporter);
    for (const counter of [5, 6]) {
      const attempt = await atTheDoor(world, device, { counter });
      expect(await signInWithPasskey(newcomer, attempt)).toMatchObject({ kind: "signed_in" });
    }
    for (const counter of [6, 3, 0]) {
      const attempt = await atTheDoor(world, device, { counter });
      expect(await signInWithPasskey(newcomer, attempt), String(counter)).toMatchObject(wrong);
    }
    expect(await lettersTo(world, reporter)).toEqual(["passkey_added", ...Array(3).fill("passkey_copied")]);
    expect((await trailOf(world, reporter)).slice(-3)).toEqual(Array(3).fill("account.passkey_copied"));
  }));

test("whoever renames or deletes a passkey writes their password, and touches none but their own", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, newcomer, db } = world;
    const own = await registered(world, reporter);
    const foreign = await registered(world, coordinator);
    const here = await signedInAt(db, reporter);
    const elsewhere = await signedInAt(db, reporter);
    const id = own.device.id.toString("base64url");
    const theirs = foreign.device.id.toString("base64url");
    const said = { passkey: id, name: "Laptop nou", current_password: password, request: here };
    for (const act of [renamePasskey, removePasskey]) {
      await expect(act(reporter, { ...said, current_password: "x" })).rejects.toMatchObject({ code: "password.wrong" });
      await expect(act(reporter, { ...said, passkey: theirs })).rejects.toMatchObject({ code: "passkey.not_there" });
    }
    await renamePasskey(reporter, said);
    expect((await passkeysPage(reporter)).passkeys.map(({ name }) => name)).toEqual(["Laptop nou"]);
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.personId, idOf(reporter)))).toBe(10);
    await removePasskey(reporter, said);
    expect((await passkeysPage(reporter)).passkeys).toEqual([]);
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.personId, idOf(reporter)))).toBe(0);
    expect(await signInWithPasskey(newcomer, await atTheDoor(world, own.device))).toMatchObject(wrong);
    expect((await currentSignIn(db, elsewhere)).signIn).toBeNull();
    expect((await currentSignIn(db, here)).signIn).not.toBeNull();
    expect(await lettersTo(world, reporter)).toEqual(["passkey_added", "passkey_removed"]);
    expect((await passkeysPage(coordinator)).passkeys).toHaveLength(1);
  }));

test("a place that asks for challenges without end is made to wait", () =>
  inWorld(async ({ newcomer, db, now }) => {
    const asked = { awaiting: null, request: new Request("http://localhost/enter/passkey"), from: "192.0.2.9" };
    await askForPasskey(newcomer, asked);
    const [tried] = await db.select({ subject: signInTries.subject }).from(signInTries);
    await db
      .insert(signInTries)
      .values(Array.from({ length: 599 }, () => ({ subject: tried?.subject ?? "", at: now })));
    await expect(askForPasskey(newcomer, asked)).rejects.toMatchObject({ code: "passkey.asked_too_often" });
    expect((await askForPasskey(newcomer, { ...asked, from: "192.0.2.10" })).options.allowCredentials).toEqual([]);
  }));
