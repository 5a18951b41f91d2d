import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { passSecondFactor } from "#app/domain/accounts/commands/pass-second-factor.server.ts";
import { removeSecondFactor } from "#app/domain/accounts/commands/remove-second-factor.server.ts";
import { renewRecoveryCodes } from "#app/domain/accounts/commands/renew-recovery-codes.server.ts";
import { setUpSecondFactor } from "#app/domain/accounts/commands/set-up-second-factor.server.ts";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { secondFactorPage } from "#app/domain/accounts/queries/second-factor-page.server.ts";
import { codeAt, newSecret } from "#app/domain/accounts/rules/second-factor.ts";
import { currentSignIn } from "#app/platform/session/session.server.ts";
import { people, recoveryCodes, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";

const password = "patru cuvinte fara rost";
const requestWith = (cookie: string) =>
  new Request("http://localhost/home", { headers: { cookie: cookie.split(";")[0] ?? "" } });
const nowhere = new Request("http://localhost/account/second-factor");

const withPassword = (persona: Persona) => aPassword(persona.db, persona.actor.personId, password);

/** Has a second factor since two minutes ago: the code of now is unused. */
async function withSecondFactor(persona: Persona): Promise<{ secret: string; codes: string[] }> {
  await withPassword(persona);
  const secret = newSecret();
  const now = new Date(persona.now.getTime() - 120_000);
  const input = { secret, code: codeAt(secret, now), current_password: password, request: nowhere };
  return { secret, codes: (await setUpSecondFactor({ ...persona, now }, input)) ?? [] };
}

/** The password is right; what the browser is then asked for. */
async function halfSignedIn({ newcomer, db }: World, persona: Persona) {
  const outcome = await trySignIn(newcomer, { email: persona.email, password, from: "192.0.2.7" });
  if (outcome.kind !== "second_factor_due") throw new Error(`expected the second step, not ${outcome.kind}`);
  const request = requestWith(outcome.cookie);
  const { awaiting, signIn: current } = await currentSignIn(db, request);
  return { request, personId: awaiting, current };
}

test("after the password only a code of the authenticator lets a person in, and each code once", () =>
  inWorld(async (world) => {
    const { secretariat, newcomer, db, now } = world;
    const { secret } = await withSecondFactor(secretariat);
    const half = await halfSignedIn(world, secretariat);
    expect(half.current).toBeNull();
    const code = codeAt(secret, now);
    const wrong = await passSecondFactor(newcomer, { ...half, code: code === "000000" ? "000001" : "000000" });
    expect(wrong).toMatchObject({ refusal: { code: "second_factor.code_wrong" } });
    const outcome = await passSecondFactor(newcomer, { ...half, code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    if (outcome.kind !== "signed_in") throw new Error("expected to be signed in");
    expect((await currentSignIn(db, requestWith(outcome.cookie))).signIn?.personId).toBe(secretariat.actor.personId);
    expect(await currentSignIn(db, half.request)).toEqual({ signIn: null, expiredOwner: null, awaiting: null });

    const again = await halfSignedIn(world, secretariat);
    expect(await passSecondFactor(newcomer, { ...again, code })).toMatchObject({ kind: "refused" });
    const later = world.at(new Date(now.getTime() + 30_000));
    const next = { ...again, code: codeAt(secret, later.now) };
    expect(await passSecondFactor(later.newcomer, next)).toMatchObject({ kind: "signed_in" });
  }));

test("a recovery code lets a person in once, in any spelling", () =>
  inWorld(async (world) => {
    const { secretariat, newcomer, db } = world;
    const { codes } = await withSecondFactor(secretariat);
    expect(codes).toHaveLength(10);
    const code = ` ${codes[3]?.toUpperCase().replace("-", " ")} `;
    const half = await halfSignedIn(world, secretariat);
    expect(await passSecondFactor(newcomer, { ...half, code })).toMatchObject({ kind: "signed_in" });
    const again = await halfSignedIn(world, secretariat);
    expect(await passSecondFactor(newcomer, { ...again, code })).toMatchObject({ kind: "refused" });
    expect(await secondFactorPage(secretariat)).toEqual({
      authenticator: { kind: "set_up" },
      passkeys: 0,
      codesLeft: 9,
    });
    expect(JSON.stringify(await db.select().from(recoveryCodes))).not.toContain(codes[0]);
    const traces = await db.select().from(activities).where(eq(activities.kind, "account.signed_in"));
    expect(traces.map(({ details }) => details)).toEqual([{ by: "recovery_code" }]);
  }));

test("the second step must come within ten minutes", () =>
  inWorld(async (world) => {
    const { secretariat, newcomer, db, now } = world;
    const { secret } = await withSecondFactor(secretariat);
    const half = await halfSignedIn(world, secretariat);
    await db.update(signIns).set({ createdAt: new Date(Date.now() - 11 * 60_000) });
    expect((await currentSignIn(db, half.request)).awaiting).toBeNull();
    const late = { ...half, personId: null, code: codeAt(secret, now) };
    expect(await passSecondFactor(newcomer, late)).toMatchObject({ refusal: { code: "second_factor.start_again" } });
  }));

test("who changes the second step is told by mail, each time", () =>
  inWorld(async (world) => {
    const { reporter, db } = world;
    await withSecondFactor(reporter);
    await renewRecoveryCodes(reporter, { current_password: password });
    await removeSecondFactor(reporter, { current_password: password, request: nowhere });
    const told = await mailsTo(db, reporter.email);
    expect(told.map(({ props }) => props["what"]).toSorted()).toEqual([
      "authenticator_added",
      "authenticator_removed",
      "codes_renewed",
    ]);
  }));

test("setting it up needs a code of the secret that was shown, and the password", () =>
  inWorld(async ({ reporter }) => {
    await withPassword(reporter);
    const { authenticator: shown } = await secondFactorPage(reporter);
    if (shown.kind !== "to_set_up") throw new Error("nothing was set up yet");
    const input = { secret: shown.secret, code: codeAt(shown.secret, reporter.now), request: nowhere };
    const tries = [
      [{ ...input, current_password: "altceva" }, "password.wrong"],
      [{ ...input, current_password: password, code: "12345" }, "second_factor.code_wrong"],
      [{ ...input, current_password: password, secret: newSecret() }, "second_factor.code_wrong"],
      [{ ...input, current_password: password, secret: "A" }, "form.unreadable"],
    ] as const;
    for (const [tried, code] of tries) await expect(setUpSecondFactor(reporter, tried)).rejects.toMatchObject({ code });
    await setUpSecondFactor(reporter, { ...input, current_password: password });
    await expect(setUpSecondFactor(reporter, { ...input, current_password: password })).rejects.toMatchObject({
      code: "second_factor.already_there",
    });
  }));

test("who asks for new recovery codes loses the old ones; who gives the second factor up signs in as before", () =>
  inWorld(async (world) => {
    const { reporter, newcomer } = world;
    const { codes } = await withSecondFactor(reporter);
    await expect(renewRecoveryCodes(reporter, { current_password: "altceva" })).rejects.toMatchObject({
      code: "password.wrong",
    });
    const renewed = await renewRecoveryCodes(reporter, { current_password: password });
    const half = await halfSignedIn(world, reporter);
    expect(await passSecondFactor(newcomer, { ...half, code: codes[0] ?? "" })).toMatchObject({ kind: "refused" });
    expect(await passSecondFactor(newcomer, { ...half, code: renewed[0] ?? "" })).toMatchObject({ kind: "signed_in" });
    await removeSecondFactor(reporter, { current_password: password, request: nowhere });
    const outcome = await trySignIn(newcomer, { email: reporter.email, password, from: "192.0.2.7" });
    expect(outcome.kind).toBe("signed_in");
  }));

test("the secretariat and administrators must have one; people of the demo need not", () =>
  inWorld(async ({ db, secretariat, administrator, board, reporter }) => {
    const asked = async ({ actor }: Persona) =>
      (await actorOfPerson(db, { personId: actor.personId ?? "", actingFor: null }))?.account.secondFactor;
    const everybody = [secretariat, administrator, board, reporter];
    expect(await Promise.all(everybody.map(asked))).toEqual(["needed", "needed", "offered", "offered"]);
    await withSecondFactor(secretariat);
    expect(await asked(secretariat)).toBe("there");
    await db.update(people).set({ isExample: true });
    expect(await asked(administrator)).toBe("offered");
  }));
