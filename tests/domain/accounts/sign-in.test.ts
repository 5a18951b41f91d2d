import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepForm } from "#app/domain/accounts/commands/keep-form.server.ts";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { keptForm } from "#app/domain/accounts/queries/kept-form.server.ts";
import { currentSignIn, endSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { type Database } from "#db/database.ts";
import { people, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { seats } from "#db/schema/seats.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona } from "#tests/support/world.ts";

const password = "o parolă lungă pentru probe";
const from = "192.0.2.7";
const unnamed = { actingFor: null, userAgent: null };

async function withPassword(db: Database, persona: Persona): Promise<string> {
  await aPassword(db, persona.actor.personId, password);
  return persona.email;
}

const requestWith = (cookie: string) =>
  new Request("http://localhost/home", { headers: { cookie: cookie.split(";")[0] ?? "" } });

test("a person signs in, is recognised by the cookie, and the act leaves a trace", () =>
  inWorld(async ({ db, newcomer, reporter }) => {
    const email = await withPassword(db, reporter);
    const outcome = await trySignIn(newcomer, { email, password, from });
    if (outcome.kind !== "signed_in") throw new Error("expected to be signed in");
    const { signIn: current } = await currentSignIn(db, requestWith(outcome.cookie));
    expect(current?.personId).toBe(reporter.actor.personId);
    const traces = await db.select().from(activities).where(eq(activities.kind, "account.signed_in"));
    expect(traces).toMatchObject([{ actorId: reporter.actor.personId }]);
  }));

test("what is stored of a sign-in does not let anybody in", () =>
  inWorld(async ({ db, newcomer, reporter }) => {
    const email = await withPassword(db, reporter);
    await trySignIn(newcomer, { email, password, from });
    const [stored] = await db.select().from(signIns);
    const { signIn: current } = await currentSignIn(db, requestWith(`sign-in=${stored?.id}`));
    expect(current).toBeNull();
  }));

test("a wrong password, an unknown address and a disabled account hear the same sentence", () =>
  inWorld(async ({ db, newcomer, reporter, coordinator }) => {
    const email = await withPassword(db, reporter);
    const disabled = await withPassword(db, coordinator);
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.email, disabled));
    const tries = [
      { email, password: "greșită", from },
      { email: "nobody@example.org", password, from },
      { email: disabled, password, from },
    ];
    for (const wrong of tries) {
      const outcome = await trySignIn(newcomer, wrong);
      expect(outcome).toMatchObject({ kind: "refused", refusal: { code: "sign_in.failed" } });
    }
  }));

test("the browser keeps the cookie of a sign-in two hours longer than one can last", () =>
  inWorld(async ({ db, reporter }) => {
    const cookie = await startSignIn(db, reporter.actor.personId ?? "", unnamed);
    expect(cookie).toContain(`Max-Age=${14 * 3600};`);
  }));

test("a sign-in lasts thirty minutes from its last use, whenever that was, and twelve hours in all", () =>
  inWorld(async ({ db, reporter }) => {
    const cookie = await startSignIn(db, reporter.actor.personId ?? "", unnamed);
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    const isIn = async () => (await currentSignIn(db, requestWith(cookie))).signIn !== null;
    const lasts = async () => {
      const [row] = await db.select().from(signIns);
      return Math.round(((row?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000);
    };
    // Used ten minutes after it began: it counts from then, also in the first half of its half hour.
    await db.update(signIns).set({ expiresAt: minutes(20), createdAt: minutes(-10) });
    expect(await isIn()).toBe(true);
    expect(await lasts()).toBe(30);
    await db.update(signIns).set({ expiresAt: minutes(1), createdAt: minutes(-11 * 60 - 59) });
    expect(await isIn()).toBe(true);
    await db.update(signIns).set({ expiresAt: minutes(30), createdAt: minutes(-12 * 60 - 1) });
    expect(await isIn()).toBe(false);
    await db.update(signIns).set({ expiresAt: minutes(-1), createdAt: minutes(-31) });
    expect(await isIn()).toBe(false);
  }));

test("whoever signs in again in the same browser is signed in there once", () =>
  inWorld(async ({ db, newcomer, reporter }) => {
    const email = await withPassword(db, reporter);
    const elsewhere = requestWith(await startSignIn(db, reporter.actor.personId ?? "", unnamed));
    const before = requestWith(await startSignIn(db, reporter.actor.personId ?? "", unnamed));
    const outcome = await trySignIn(newcomer, { email, password, from, request: before });
    const now = requestWith(outcome.kind === "signed_in" ? outcome.cookie : "");
    const isIn = async (request: Request) => (await currentSignIn(db, request)).signIn !== null;
    expect([await isIn(elsewhere), await isIn(before), await isIn(now)]).toEqual([true, false, true]);
  }));

test("signing out ends the sign-in on the server", () =>
  inWorld(async ({ db, reporter }) => {
    const cookie = await startSignIn(db, reporter.actor.personId ?? "", unnamed);
    await endSignIn(db, requestWith(cookie));
    expect(await currentSignIn(db, requestWith(cookie))).toEqual({ signIn: null, expiredOwner: null, awaiting: null });
  }));

test("a sign-in that ran out lets nobody in, and only its owner gets back what they typed", () =>
  inWorld(async (world) => {
    const { db, reporter, otherCoordinator } = world;
    const cookie = await startSignIn(db, reporter.actor.personId ?? "", unnamed);
    await db.update(signIns).set({ expiresAt: new Date(Date.now() - 1000) });
    const seen = await currentSignIn(db, requestWith(cookie));
    expect(seen).toEqual({ signIn: null, expiredOwner: reporter.actor.personId, awaiting: null });

    const typed = {
      personId: seen.expiredOwner ?? "",
      path: "/reporting/2025/assistance",
      fields: [["VIC.SVC.DAY", "64"]],
    };
    const token = await keepForm(reporter, typed as Parameters<typeof keepForm>[1]);
    expect(await keptForm(reporter, token)).toEqual({ path: typed.path, fields: typed.fields });
    await expect(keptForm(otherCoordinator, token)).rejects.toMatchObject({ code: "access.not_found" });
    const later = world.at(new Date(world.now.getTime() + 3 * 3_600_000));
    await expect(keptForm(later.reporter, token)).rejects.toMatchObject({ code: "access.not_found" });
  }));

test("a seat that was taken away is gone with the next request", () =>
  inWorld(async ({ db, reporter, organisation }) => {
    const personId = reporter.actor.personId ?? "";
    const before = await actorOfPerson(db, { personId, actingFor: organisation.id });
    expect(before?.actor.actingFor).toBe(organisation.id);
    await db.update(seats).set({ endedAt: new Date() }).where(eq(seats.personId, personId));
    const after = await actorOfPerson(db, { personId, actingFor: organisation.id });
    expect(after?.actor).toMatchObject({ seats: [], actingFor: null });
  }));
