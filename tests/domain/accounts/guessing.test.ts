import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePassword } from "#app/domain/accounts/commands/change-password.server.ts";
import { endSignIns } from "#app/domain/accounts/commands/end-sign-ins.server.ts";
import { forgetKnownBrowser } from "#app/domain/accounts/commands/forget-known-browser.server.ts";
import { passSecondFactor } from "#app/domain/accounts/commands/pass-second-factor.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/commands/request-password-reset.server.ts";
import { resetPassword } from "#app/domain/accounts/commands/reset-password.server.ts";
import { setUpSecondFactor } from "#app/domain/accounts/commands/set-up-second-factor.server.ts";
import { countSignIn } from "#app/domain/accounts/commands/sign-in.server.ts";
import { markBrowser } from "#app/domain/accounts/known-browsers.server.ts";
import { authenticatorTriesAllowed, triesAllowed, triesFromOnePlace } from "#app/domain/accounts/model.ts";
import { ownKnownBrowsers } from "#app/domain/accounts/queries/own-sign-ins.server.ts";
import { codeAt, newSecret } from "#app/domain/accounts/rules/second-factor.ts";
import { type Context } from "#app/domain/context.ts";
import { currentSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { knownBrowsers, signInTries } from "#db/schema/accounts.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { browserWith, trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";
import { idOf, password, withPassword } from "./stories.ts";

const another = "cinci pisici sub masa verde";
const place = (number: number) => `192.0.2.${number}`;
const heldUp = { kind: "refused", refusal: { code: "sign_in.too_many_tries" } };
const refused = { kind: "refused", refusal: { code: "sign_in.failed" } };

/** So many tries at an address, each from a place and a browser of its own; none is found right. */
async function guessing(ctx: Context, email: string, times = triesAllowed.count) {
  for (let number = 0; number < times; number += 1) {
    await countSignIn(ctx, { email, from: place(number), request: browserWith() });
  }
}

/** A browser the person has signed in at, as it comes back later. */
async function knownBrowserOf({ db, now }: World, persona: Persona): Promise<Request> {
  return browserWith(await markBrowser({ db, now }, idOf(persona), browserWith()));
}

test("ten wrong tries from many places slow every stranger, and not the owner in a browser they signed in at", () =>
  inWorld(async (world) => {
    const { newcomer, reporter, db } = world;
    await withPassword(reporter);
    const { email } = reporter;
    const first = await trySignIn(newcomer, { email, password });
    if (first.kind !== "signed_in") throw new Error("expected to be signed in");
    await guessing(newcomer, email);
    expect(await trySignIn(newcomer, { email, password, from: place(99) })).toMatchObject(heldUp);
    const back = await trySignIn(newcomer, { email, password, request: browserWith(first.mark), from: place(99) });
    expect(back).toMatchObject({ kind: "signed_in" });
    expect(first.mark).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=34560000$/);
    const [kept] = await db.select().from(knownBrowsers);
    expect(first.mark).not.toContain(kept?.mark);
    expect(await trySignIn(newcomer, { email, password, request: browserWith(`known-browser=${kept?.mark}`) })).toEqual(
      expect.objectContaining({ kind: "refused" }),
    );
    const later = world.at(new Date(world.now.getTime() + 16 * 60_000)).newcomer;
    expect(await trySignIn(later, { email, password })).toMatchObject({ kind: "signed_in" });
  }));

test("an address without an account is slowed by the same tries and in the same words", () =>
  inWorld(async (world) => {
    const { newcomer, reporter } = world;
    await withPassword(reporter);
    const said: unknown[] = [];
    for (const email of [reporter.email, "nobody@example.org"]) {
      await guessing(newcomer, email, triesAllowed.count - 1);
      said.push([
        await trySignIn(newcomer, { email, password: "greșită" }),
        await trySignIn(newcomer, { email, password: "greșită" }),
      ]);
    }
    expect(said[0]).toMatchObject([refused, heldUp]);
    expect(said[1]).toEqual(said[0]);
  }));

test("the mark of another account helps nobody, nor does one nobody gave", () =>
  inWorld(async (world) => {
    const { newcomer, reporter, otherCoordinator } = world;
    await withPassword(reporter);
    const { email } = reporter;
    await guessing(newcomer, email);
    const others = await knownBrowserOf(world, otherCoordinator);
    const invented = browserWith("known-browser=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    for (const request of [others, invented]) {
      expect(await trySignIn(newcomer, { email, password, request })).toMatchObject(heldUp);
    }
  }));

test("a known browser has ten tries of its own, and its mistakes hold up nobody else", () =>
  inWorld(async (world) => {
    const { newcomer, reporter } = world;
    await withPassword(reporter);
    const { email } = reporter;
    const request = await knownBrowserOf(world, reporter);
    for (let tried = 0; tried < triesAllowed.count; tried += 1) {
      await countSignIn(newcomer, { email, from: place(1), request });
    }
    expect(await trySignIn(newcomer, { email, password, request })).toMatchObject(heldUp);
    expect(await trySignIn(newcomer, { email, password })).toMatchObject({ kind: "signed_in" });
  }));

test("whoever tries many accounts from one place is slowed; who is known there, or comes from elsewhere, is not", () =>
  inWorld(async (world) => {
    const { newcomer, reporter } = world;
    await withPassword(reporter);
    const { email } = reporter;
    const from = place(7);
    for (let tried = 0; tried < triesFromOnePlace.count; tried += 1) {
      await countSignIn(newcomer, { email: `somebody${tried}@example.org`, from, request: browserWith() });
    }
    expect(await trySignIn(newcomer, { email, password, from })).toMatchObject(heldUp);
    const request = await knownBrowserOf(world, reporter);
    expect(await trySignIn(newcomer, { email, password, from, request })).toMatchObject({ kind: "signed_in" });
    expect(await trySignIn(newcomer, { email, password, from: place(8) })).toMatchObject({ kind: "signed_in" });
  }));

test("the right password leaves no try behind, the wrong one does", () =>
  inWorld(async ({ newcomer, reporter, db }) => {
    await withPassword(reporter);
    await trySignIn(newcomer, { email: reporter.email, password });
    expect(await db.$count(signInTries)).toBe(0);
    await trySignIn(newcomer, { email: reporter.email, password: "greșită" });
    expect(await db.$count(signInTries)).toBe(2);
  }));

test("under attack, the owner at a new device gets in by the mail: its link makes the browser known", () =>
  inWorld(async (world) => {
    const { newcomer, reporter, db } = world;
    await withPassword(reporter);
    const { email } = reporter;
    await guessing(newcomer, email);
    // Whoever attacks also asks for mails until no more leave: those that left are the owner's.
    for (let asked = 0; asked < 5; asked += 1) {
      await requestPasswordReset(newcomer, { email, language: "ro", from: place(1) });
    }
    const path = String((await mailsTo(db, email)).at(-1)?.props["path"]);
    const token = new URL(path, "http://localhost").searchParams.get("key") ?? "";
    const done = await resetPassword(newcomer, { token, password: another, request: browserWith() });
    if (done.kind !== "done") throw new Error(done.refusal.code);
    expect(await trySignIn(newcomer, { email, password: another })).toMatchObject(heldUp);
    const back = await trySignIn(newcomer, { email, password: another, request: browserWith(done.mark) });
    expect(back).toMatchObject({ kind: "signed_in" });
  }));

test("a new password, or signing out everywhere else, makes strangers of all browsers but this one", () =>
  inWorld(async (world) => {
    const { reporter, newcomer, db } = world;
    await withPassword(reporter);
    const signIn = await startSignIn(db, idOf(reporter), { actingFor: null, userAgent: null });
    const mark = await markBrowser({ db, now: world.now }, idOf(reporter), browserWith());
    const here = browserWith(signIn, mark);
    await knownBrowserOf(world, reporter);
    await endSignIns(reporter, { sign_in: "others", request: here });
    expect(await ownKnownBrowsers(reporter, here)).toMatchObject([{ isThisOne: true }]);
    const elsewhere = await knownBrowserOf(world, reporter);
    await changePassword(reporter, { current_password: password, password: another, request: here });
    expect(await ownKnownBrowsers(reporter, here)).toMatchObject([{ isThisOne: true }]);
    const { email } = reporter;
    await guessing(newcomer, email);
    expect(await trySignIn(newcomer, { email, password: another, request: elsewhere })).toMatchObject(heldUp);
    expect(await trySignIn(newcomer, { email, password: another, request: here })).toMatchObject({ kind: "signed_in" });
  }));

test("a person sees the browsers they are known in and forgets one; never somebody else's", () =>
  inWorld(async (world) => {
    const { reporter, otherCoordinator } = world;
    const request = await knownBrowserOf(world, reporter);
    const [seen] = await ownKnownBrowsers(reporter, request);
    expect(seen).toMatchObject({ isThisOne: true, browser: null, since: world.now.toISOString() });
    await forgetKnownBrowser(otherCoordinator, { browser: seen?.number ?? "" });
    expect(await ownKnownBrowsers(reporter, request)).toHaveLength(1);
    await forgetKnownBrowser(reporter, { browser: seen?.number ?? "" });
    expect(await ownKnownBrowsers(reporter, request)).toEqual([]);
  }));

test("two people share a browser; a mark planted in it is worth nothing once somebody has signed in", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, db, now } = world;
    const planted = await markBrowser({ db, now }, idOf(coordinator), browserWith());
    const both = await markBrowser({ db, now }, idOf(reporter), browserWith(planted));
    expect(both.split(";")[0]).not.toBe(planted.split(";")[0]);
    for (const one of [reporter, coordinator]) {
      expect(await ownKnownBrowsers(one, browserWith(both))).toMatchObject([{ isThisOne: true }]);
    }
    expect((await markBrowser({ db, now }, idOf(coordinator), browserWith(both))).split(";")[0]).toBe(
      both.split(";")[0],
    );
    expect(await db.select().from(knownBrowsers)).toHaveLength(2);
  }));

test("a browser nobody signed in at for a year is a stranger's, and twenty are remembered at most", () =>
  inWorld(async (world) => {
    const { reporter, db } = world;
    await withPassword(reporter);
    const { email } = reporter;
    const request = await knownBrowserOf(world, reporter);
    const later = world.at(new Date("2027-03-12T10:01:00Z"));
    await guessing(later.newcomer, email);
    expect(await trySignIn(later.newcomer, { email, password, request })).toMatchObject(heldUp);
    for (let number = 0; number < 25; number += 1) await knownBrowserOf(later, reporter);
    const left = await db
      .select()
      .from(knownBrowsers)
      .where(eq(knownBrowsers.personId, idOf(reporter)));
    expect(left).toHaveLength(20);
  }));

/** The password is right; what the browser is then asked for. `marks`: the cookies it has besides. */
async function half({ newcomer, db }: World, persona: Persona, ...marks: string[]) {
  const outcome = await trySignIn(newcomer, { email: persona.email, password, request: browserWith(...marks) });
  if (outcome.kind !== "second_factor_due") throw new Error(`expected the second step, not ${outcome.kind}`);
  const request = browserWith(outcome.cookie, ...marks);
  return { request, personId: (await currentSignIn(db, request)).awaiting };
}

/** Codes of a person's authenticator from two minutes ago on, and their recovery codes. */
async function withCodes(persona: Persona) {
  await withPassword(persona);
  const secret = newSecret();
  const now = new Date(persona.now.getTime() - 120_000);
  const input = { secret, code: codeAt(secret, now), current_password: password, request: browserWith() };
  const recovery = await setUpSecondFactor({ ...persona, now }, input);
  return { secret, recovery: recovery ?? [] };
}

test("wrong codes of the second step hold up all strangers, and not the owner in a known browser", () =>
  inWorld(async (world) => {
    const { secretariat, newcomer, db, now } = world;
    const { secret, recovery } = await withCodes(secretariat);
    const mark = await markBrowser({ db, now }, idOf(secretariat), browserWith());
    for (let tried = 0; tried < triesAllowed.count; tried += 1) {
      const guess = { ...(await half(world, secretariat)), code: "no" };
      expect(await passSecondFactor(newcomer, guess)).toMatchObject({ refusal: { code: "second_factor.code_wrong" } });
    }
    const stranger = await half(world, secretariat);
    for (const code of [codeAt(secret, now), recovery[0] ?? ""]) {
      expect(await passSecondFactor(newcomer, { ...stranger, code })).toMatchObject(heldUp);
    }
    const owner = { ...(await half(world, secretariat, mark)), code: codeAt(secret, now) };
    expect(await passSecondFactor(newcomer, owner)).toMatchObject({ kind: "signed_in" });
  }));

test("after a hundred wrong codes strangers need a recovery code; a new password by mail opens at once", () =>
  inWorld(async (world) => {
    const { reporter, db, now } = world;
    const { secret, recovery } = await withCodes(reporter);
    const stranger = await half(world, reporter);
    const quarters = authenticatorTriesAllowed.count / triesAllowed.count;
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      const ctx = world.at(new Date(now.getTime() - (quarters - quarter) * 16 * 60_000)).newcomer;
      for (let tried = 0; tried < triesAllowed.count; tried += 1) {
        await passSecondFactor(ctx, { ...stranger, code: "no" });
      }
    }
    const { newcomer } = world;
    const guess = { ...stranger, code: codeAt(secret, now) };
    expect(await passSecondFactor(newcomer, guess)).toMatchObject({ refusal: { code: "second_factor.guessed" } });
    const onPaper = { ...stranger, code: recovery[0] ?? "" };
    expect(await passSecondFactor(newcomer, onPaper)).toMatchObject({ kind: "signed_in" });

    await requestPasswordReset(newcomer, { email: reporter.email, language: "ro", from: place(1) });
    const path = String((await mailsTo(db, reporter.email)).at(-1)?.props["path"]);
    const token = new URL(path, "http://localhost").searchParams.get("key") ?? "";
    const done = await resetPassword(newcomer, { token, password, request: browserWith() });
    if (done.kind !== "done") throw new Error(done.refusal.code);
    const owner = { ...(await half(world, reporter, done.mark)), code: codeAt(secret, now) };
    expect(await passSecondFactor(newcomer, owner)).toMatchObject({ kind: "signed_in" });
  }));
