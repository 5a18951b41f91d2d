import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { requestPasswordReset } from "#app/domain/accounts/commands/request-password-reset.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { verifiedTrail } from "#app/domain/audit/queries/verified-trail.server.ts";
import { requestToJoin } from "#app/domain/organisations/commands/request-to-join.server.ts";
import { requestToJoinInput } from "#app/domain/organisations/joining.ts";
import { eraseMyAccount } from "#app/domain/privacy/commands/erase-my-account.server.ts";
import { myDataPage } from "#app/domain/privacy/queries/my-data-page.server.ts";
import { erasedPeople } from "#app/domain/privacy/queries/erased-people.server.ts";
import { startSignIn } from "#app/platform/session/session.server.ts";
import { keepErasedList } from "#app/worker/keep-erased-list.server.ts";
import { people, recoveryCodes, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { outbox } from "#db/schema/mail.ts";
import { trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";
import { aSeat } from "#tests/support/factories/organisations.ts";
import { aboutThemselves, named, password, tablesThatSay, worker } from "./stories.ts";

const name = "Ștefania Unică-Numită";
const request = new Request("http://localhost/account/my-data");
const confirmed = { current_password: password, request };

const leave = (world: World, persona: Persona, typed = confirmed) =>
  eraseMyAccount(aboutThemselves(persona, world.db), typed);

/** Everything the portal may know of somebody, in every place where it keeps it. */
async function knownEverywhere(world: World, persona: Persona): Promise<void> {
  const { db, newcomer, now } = world;
  const personId = persona.actor.personId ?? "";
  await named(db, persona, name);
  await startSignIn(db, personId, { actingFor: null, userAgent: "Firefox" });
  await db.insert(recoveryCodes).values({ personId, codeHash: "x" });
  await requestPasswordReset(newcomer, { email: persona.email, language: "ro", from: "192.0.2.7" });
  const typed = {
    form_key: crypto.randomUUID(),
    kind: "member",
    organisation_name: "Exemplu",
    website: "",
    contact_name: name,
    contact_position: "",
    email: persona.email,
    reasons: "Lucrăm de mult.",
    consent: "on",
  };
  await requestToJoin(newcomer, {
    request: requestToJoinInput.parse(typed),
    language: "ro",
    from: "192.0.2.7",
  });
  const letter = { language: "en" as const, template: "seat_changed", writtenAt: now };
  await db.insert(outbox).values({ ...letter, recipient: "somebody@example.org", props: { name, path: "/home" } });
  const did = { kind: "report.started" as const, subjectId: "report", organisationId: world.organisation.id };
  await record(persona, did);
}

test("whoever asks for it is taken out of every table at once, and can no longer sign in", () =>
  inWorld(async (world) => {
    const { reporter, db, newcomer } = world;
    await knownEverywhere(world, reporter);
    expect((await tablesThatSay(db, [name, reporter.email])).length).toBeGreaterThanOrEqual(4);
    await leave(world, reporter);
    expect(await tablesThatSay(db, [name, reporter.email])).toEqual([]);
    expect(await db.$count(signIns, eq(signIns.personId, reporter.actor.personId ?? ""))).toBe(0);
    expect(await trySignIn(newcomer, { email: reporter.email, password, from: "192.0.2.9" })).toMatchObject({
      refusal: { code: "sign_in.failed" },
    });
    expect(await erasedPeople({ db })).toEqual([reporter.actor.personId]);
  }));

test("what they did stays in the trail with their number and no name, and the trail is still whole", () =>
  inWorld(async (world) => {
    const { reporter, db } = world;
    await knownEverywhere(world, reporter);
    await leave(world, reporter);
    const theirs = await db
      .select({ kind: activities.kind })
      .from(activities)
      .where(eq(activities.actorId, reporter.actor.personId ?? ""))
      .orderBy(activities.id);
    expect(theirs.map(({ kind }) => kind)).toEqual(["report.started", "account.erased"]);
    expect((await verifiedTrail(worker(world))).breaks).toEqual([]);
  }));

test("a mail to somebody else no longer names them, in the language it leaves in", () =>
  inWorld(async (world) => {
    await knownEverywhere(world, world.reporter);
    await leave(world, world.reporter);
    const [mail] = await world.db.select().from(outbox).where(eq(outbox.recipient, "somebody@example.org"));
    expect(mail?.props).toEqual({ name: "a former contributor", path: "/home" });
  }));

test("another password erases nobody", () =>
  inWorld(async (world) => {
    const { reporter, db } = world;
    await named(db, reporter, name);
    const wrong = leave(world, reporter, { ...confirmed, current_password: "altceva decât parola" });
    await expect(wrong).rejects.toMatchObject({ code: "password.wrong" });
    expect(await db.$count(people, eq(people.name, name))).toBe(1);
    expect(await erasedPeople({ db })).toEqual([]);
  }));

test("the only coordinator of an organisation hands over first, and reads so before they try", () =>
  inWorld(async (world) => {
    const { coordinator, reporter, organisation, db } = world;
    await named(db, coordinator, name);
    const refused = { code: "erasure.last_coordinator", params: { organisations: "Exemplu Acasă" } };
    expect((await myDataPage(aboutThemselves(coordinator, db))).obstacle).toEqual(refused);
    await expect(leave(world, coordinator)).rejects.toMatchObject(refused);
    expect(await db.$count(people, eq(people.name, name))).toBe(1);

    const colleague = await world.person({ seats: [{ organisation, role: "coordinator" }] });
    expect((await myDataPage(aboutThemselves(coordinator, db))).obstacle).toBeNull();
    await db.update(people).set({ disabledAt: world.now }).where(eq(people.email, colleague.email));
    await expect(leave(world, coordinator)).rejects.toMatchObject(refused);
    await db.update(people).set({ disabledAt: null }).where(eq(people.email, colleague.email));
    await leave(world, coordinator);
    expect((await myDataPage(aboutThemselves(reporter, db))).obstacle).toBeNull();
  }));

test("an organisation they do not act for now counts too", () =>
  inWorld(async (world) => {
    const { reporter, otherOrganisation, otherCoordinator, db } = world;
    const personId = reporter.actor.personId ?? "";
    await aSeat(db, { personId, organisationId: otherOrganisation.id, role: "coordinator" });
    expect((await myDataPage(aboutThemselves(reporter, db))).obstacle).toBeNull();
    await db.delete(people).where(eq(people.email, otherCoordinator.email));
    expect((await myDataPage(aboutThemselves(reporter, db))).obstacle).toMatchObject({
      params: { organisations: "Exemplu Busola" },
    });
  }));

test("the only administrator stays until there is another", () =>
  inWorld(async (world) => {
    const { administrator, db } = world;
    await named(db, administrator, name);
    const lone = and(eq(people.platformRole, "administrator"), eq(people.name, name));
    await db
      .delete(people)
      .where(and(eq(people.platformRole, "administrator"), eq(people.email, "nobody@example.org")));
    await expect(leave(world, administrator)).rejects.toMatchObject({ code: "erasure.last_administrator" });
    expect(await db.$count(people, lone)).toBe(1);
    await world.person({ platformRole: "administrator" });
    await leave(world, administrator);
    expect(await db.$count(people, lone)).toBe(0);
  }));

test("an older copy of the database brings nobody back: the list beside it takes them out again", () =>
  inWorld(async (world) => {
    const { reporter, db, now } = world;
    const folder = await mkdtemp(join(tmpdir(), "erased-"));
    const file = join(folder, "list", "erased-accounts.txt");
    const id = reporter.actor.personId ?? "";
    try {
      expect(await keepErasedList(db, now, file)).toBe(0);
      const [before] = await db.select().from(people).where(eq(people.id, id));
      if (!before) throw new Error("there is no reporter");
      await named(db, reporter, name);
      await leave(world, reporter);
      expect(await keepErasedList(db, now, file)).toBe(0);
      expect(await readFile(file, "utf8")).toBe(`${id}\n`);

      // What an older copy holds: the person, and no word of their erasure.
      await db.execute("delete from erasures");
      await db.insert(people).values(before);
      await aSeat(db, { personId: id, organisationId: world.organisation.id });
      expect(await keepErasedList(db, now, file)).toBe(1);
      expect(await tablesThatSay(db, [reporter.email])).toEqual([]);
      expect(await erasedPeople({ db })).toEqual([id]);
      expect(await keepErasedList(db, now, file)).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  }));
