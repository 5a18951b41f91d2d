import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePassword } from "#app/domain/accounts/commands/change-password.server.ts";
import { endSignIns } from "#app/domain/accounts/commands/end-sign-ins.server.ts";
import { type KeyShown } from "#app/domain/accounts/mailed-keys.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/commands/request-password-reset.server.ts";
import { resetPassword as resetIn } from "#app/domain/accounts/commands/reset-password.server.ts";
import { ownSignIns } from "#app/domain/accounts/queries/own-sign-ins.server.ts";
import { obstacleToPassword } from "#app/domain/accounts/rules/password.server.ts";
import { type Context } from "#app/domain/context.ts";
import { newestMail, noteDelivered, takeWaitingMail } from "#app/platform/mail/outbox.server.ts";
import { currentSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { mailedKeys, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { browserWith, trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";

const password = "patru cuvinte fara rost";
const another = "cinci pisici sub masa verde";
const from = "192.0.2.7";
const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

const requestWith = (cookie: string) =>
  new Request("http://localhost/home", { headers: { cookie: cookie.split(";")[0] ?? "" } });

async function signedInAt(persona: Persona, userAgent: string | null = null): Promise<Request> {
  return requestWith(await startSignIn(persona.db, persona.actor.personId ?? "", { actingFor: null, userAgent }));
}

/** From a browser without cookies. */
const resetPassword = (ctx: Context, input: KeyShown & { password: string }) =>
  resetIn(ctx, { ...input, request: browserWith() });

const withPassword = (persona: Persona) => aPassword(persona.db, persona.actor.personId, password);

/** Asks for a new password and reads the mail. */
async function mailedKey({ newcomer, db }: World, email: string): Promise<{ token: string; code: string }> {
  await requestPasswordReset(newcomer, { email, language: "ro", from });
  const props = (await mailsTo(db, email)).at(-1)?.props;
  return { token: String(props?.["path"]).split("key=")[1] ?? "", code: String(props?.["code"]) };
}

test("a password needs length, not signs; what everybody uses is refused however it is dressed up", async () => {
  const person = { email: "ana.pop@example.org", name: "Ana Pop" };
  const said = async (tried: string) => (await obstacleToPassword(tried, person))?.code ?? "accepted";
  expect(await said("scurtă")).toBe("password.too_short");
  expect(await said("ă".repeat(11))).toBe("password.too_short");
  expect(await said("x".repeat(129))).toBe("password.too_long");
  for (const common of [
    "password1234",
    "parola123456",
    "parolaparola",
    "123456789012",
    "qwertyuiop12",
    "Parola123456!",
  ]) {
    expect(await said(common), common).toBe("password.guessable");
  }
  expect(await said("secretariat2026")).toBe("password.guessable");
  expect(await said("ana.pop@example.org")).toBe("password.guessable");
  expect(await said("un cal verde pe acoperiș")).toBe("accepted");
  expect(await said("un cal verde pe acoperiș ".repeat(5).slice(0, 100))).not.toBe("password.too_long");
});

test("whoever forgot the password chooses a new one by the mail, once, and is signed out everywhere", () =>
  inWorld(async (world) => {
    const { reporter, newcomer, db } = world;
    await withPassword(reporter);
    const elsewhere = await signedInAt(reporter);
    const { token } = await mailedKey(world, reporter.email);
    expect(await resetPassword(newcomer, { token, password: another })).toMatchObject({ kind: "done" });
    expect((await currentSignIn(db, elsewhere)).signIn).toBeNull();
    const input = { email: reporter.email, from };
    expect(await trySignIn(newcomer, { ...input, password: another })).toMatchObject({ kind: "signed_in" });
    expect(await trySignIn(newcomer, { ...input, password })).toMatchObject({ kind: "refused" });
    expect(await resetPassword(newcomer, { token, password })).toMatchObject({
      refusal: { code: "key.opens_nothing" },
    });
    expect((await mailsTo(db, reporter.email)).map(({ template }) => template)).toContain("password_changed");
    const traces = await db.select().from(activities).where(eq(activities.kind, "account.password_reset"));
    expect(traces).toMatchObject([{ actorId: reporter.actor.personId }]);
  }));

test("the code does the same as the link, in any spelling; after ten wrong ones no code does", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, newcomer } = world;
    const first = await mailedKey(world, reporter.email);
    const spelled = ` ${first.code.toUpperCase().replace("-", " ")} `;
    expect(await resetPassword(newcomer, { email: reporter.email, code: spelled, password })).toMatchObject({
      kind: "done",
    });

    const { code, token } = await mailedKey(world, coordinator.email);
    const guess = { email: coordinator.email, code: "aaaaa-aaaaa", password };
    for (let tried = 0; tried < 10; tried += 1) {
      expect(await resetPassword(newcomer, guess)).toMatchObject({ refusal: { code: "key.opens_nothing" } });
    }
    expect(await resetPassword(newcomer, { ...guess, code })).toMatchObject({ kind: "refused" });
    expect(await resetPassword(newcomer, { token, password })).toMatchObject({ kind: "done" });
  }));

test("a key opens nothing after an hour, for another purpose, or when the password will not do", () =>
  inWorld(async (world) => {
    const { reporter, newcomer, db } = world;
    const { token } = await mailedKey(world, reporter.email);
    expect(await resetPassword(newcomer, { token, password: "123456789012" })).toMatchObject({
      refusal: { code: "password.guessable" },
    });
    const later = world.at(new Date(world.now.getTime() + 61 * 60_000));
    expect(await resetPassword(later.newcomer, { token, password })).toMatchObject({ kind: "refused" });
    await db.update(mailedKeys).set({ purpose: "invitation" });
    expect(await resetPassword(newcomer, { token, password })).toMatchObject({ kind: "refused" });
  }));

test("asking for an address without an account does the same work, and no mail leaves", () =>
  inWorld(async ({ newcomer, reporter, db, now }) => {
    for (const email of [reporter.email, "nobody@example.org"]) {
      await requestPasswordReset(newcomer, { email, language: "en", from });
    }
    expect(await db.$count(mailedKeys)).toBe(2);
    const taken = await takeWaitingMail(db, now);
    expect(taken.map(({ recipient }) => recipient)).toEqual([reporter.email]);
    expect((await newestMail(db)).map(({ recipient }) => recipient)).not.toContain("nobody@example.org");
  }));

test("once the mail has left, the outbox no longer knows how to get in", () =>
  inWorld(async (world) => {
    const { reporter, db, now } = world;
    const { token, code } = await mailedKey(world, reporter.email);
    const [mail] = await takeWaitingMail(db, now);
    await noteDelivered(db, mail?.id ?? "", now);
    const kept = JSON.stringify([await mailsTo(db, reporter.email), await db.select().from(mailedKeys)]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(code);
  }));

test("a fourth request within a quarter of an hour sends nothing more", () =>
  inWorld(async ({ newcomer, reporter, db }) => {
    for (let asked = 0; asked < 5; asked += 1) {
      await requestPasswordReset(newcomer, { email: reporter.email, language: "ro", from });
    }
    expect(await mailsTo(db, reporter.email)).toHaveLength(3);
  }));

test("whoever knows the present password changes it, and stays signed in here only", () =>
  inWorld(async ({ reporter, db }) => {
    await withPassword(reporter);
    const here = await signedInAt(reporter);
    const elsewhere = await signedInAt(reporter);
    const input = { current_password: password, password: another, request: here };
    await expect(changePassword(reporter, { ...input, current_password: "altceva" })).rejects.toMatchObject({
      code: "password.wrong",
    });
    await expect(changePassword(reporter, { ...input, password })).rejects.toMatchObject({ code: "password.same" });
    await changePassword(reporter, input);
    expect((await currentSignIn(db, here)).signIn?.personId).toBe(reporter.actor.personId);
    expect((await currentSignIn(db, elsewhere)).signIn).toBeNull();
    expect((await mailsTo(db, reporter.email)).map(({ template }) => template)).toEqual(["password_changed"]);
  }));

test("whoever changed the password need not fear a mail that was asked for before", () =>
  inWorld(async (world) => {
    const { reporter, otherCoordinator, newcomer } = world;
    await withPassword(reporter);
    await withPassword(otherCoordinator);
    const before = await mailedKey(world, reporter.email);
    const others = await mailedKey(world, otherCoordinator.email);
    const request = await signedInAt(reporter);
    await changePassword(reporter, { current_password: password, password: another, request });
    const shownBefore: KeyShown[] = [{ token: before.token }, { email: reporter.email, code: before.code }];
    for (const shown of shownBefore) {
      expect(await resetPassword(newcomer, { ...shown, password: "șase pisici sub masa verde" })).toMatchObject({
        refusal: { code: "key.opens_nothing" },
      });
    }
    expect(await resetPassword(newcomer, { token: others.token, password: another })).toMatchObject({ kind: "done" });
  }));

test("a person sees where they are signed in, by browser, and signs out there; never somebody else", () =>
  inWorld(async ({ reporter, otherCoordinator, db }) => {
    const here = await signedInAt(reporter, firefox);
    const phone = await signedInAt(reporter, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1");
    const stranger = await signedInAt(otherCoordinator);
    await db.update(signIns).set({ expiresAt: new Date(reporter.now.getTime() + 30 * 60_000) });
    const seen = await ownSignIns(reporter, here);
    expect(seen.map(({ browser, isThisOne }) => [browser, isThisOne])).toEqual(
      expect.arrayContaining([
        ["Firefox, Windows", true],
        ["Safari, iPhone", false],
      ]),
    );
    expect(seen).toHaveLength(2);
    const there = seen.find((one) => !one.isThisOne)?.number ?? "";
    await endSignIns(otherCoordinator, { sign_in: there, request: stranger });
    expect((await ownSignIns(reporter, here)).length).toBe(2);
    await endSignIns(reporter, { sign_in: there, request: here });
    expect((await ownSignIns(reporter, here)).map((one) => one.isThisOne)).toEqual([true]);
    expect((await currentSignIn(db, phone)).signIn).toBeNull();
    expect((await ownSignIns(otherCoordinator, stranger)).length).toBe(1);
  }));

test("a sign-in ends twelve hours after it began, however busy it was", () =>
  inWorld(async ({ reporter, db }) => {
    const here = await signedInAt(reporter);
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await db.update(signIns).set({ createdAt: hoursAgo(11.9) });
    expect((await currentSignIn(db, here)).signIn).not.toBeNull();
    await db.update(signIns).set({ createdAt: hoursAgo(12.1) });
    expect((await currentSignIn(db, here)).signIn).toBeNull();
  }));
