import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { findIn, wishOf } from "#app/domain/organisations/directory.ts";
import { answerJoinRequest } from "#app/domain/membership/commands/answer-join-request.server.ts";
import { changeKindAndTell, renameAndTell } from "#app/domain/membership/commands/change-standing.server.ts";
import { closeOrganisation } from "#app/domain/membership/commands/close-organisation.server.ts";
import { leaveCoalition } from "#app/domain/membership/commands/leave-coalition.server.ts";
import { mergeOrganisations } from "#app/domain/membership/commands/merge-organisations.server.ts";
import { changePage } from "#app/domain/membership/queries/change-page.server.ts";
import { changeControlGroup } from "#app/domain/organisations/commands/change-control-group.server.ts";
import { enterOrganisation } from "#app/domain/organisations/commands/enter-organisation.server.ts";
import { memberDirectory } from "#app/domain/organisations/queries/member-directory.server.ts";
import { movedTo } from "#app/domain/organisations/queries/moved-organisation.server.ts";
import { publicProfile } from "#app/domain/organisations/queries/organisation-profile.server.ts";
import { registerEntry } from "#app/domain/organisations/queries/register-entry.server.ts";
import { activities } from "#db/schema/audit.ts";
import { memberships } from "#db/schema/organisations.ts";
import { joinRequests } from "#db/schema/organisations-joining.ts";
import { invitations, seats } from "#db/schema/seats.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { aPeriod } from "#tests/support/factories/reporting.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const password = "patru cuvinte fara rost";
const reason = "Adunarea generală a hotărât.";
const today = "2026-03-12";

async function confirming({ db, secretariat }: World) {
  await aPassword(db, secretariat.actor.personId, password);
  return secretariat;
}

const lastingSeats = ({ db }: World, organisationId: string) =>
  db.$count(seats, and(eq(seats.organisationId, organisationId), isNull(seats.endedAt)));

test("a renamed organisation is found by both names, its old address leads to the new one, and what was is dated", () =>
  inWorld(async (world) => {
    const { secretariat, visitor, organisation, coordinator, db } = world;
    const names = { name: "Asociația Exemplu Liman", shortName: "Exemplu Liman" };
    const { slug } = await renameAndTell(secretariat, { organisationId: organisation.id, ...names, reason });
    expect(slug).toBe("exemplu-liman");
    expect(await movedTo(visitor, organisation.slug)).toBe(slug);
    expect(await movedTo(visitor, slug)).toBeNull();
    expect(await movedTo(visitor, "nimeni-niciodata")).toBeNull();
    expect(await publicProfile(visitor, slug)).toMatchObject({ name: names.name, formerNames: [{ until: today }] });
    const found = findIn(
      await memberDirectory(visitor),
      wishOf(new URLSearchParams({ search: organisation.shortName })),
    );
    expect(found.found.map((entry) => entry.slug)).toContain(slug);
    const page = await registerEntry(secretariat, slug);
    expect(page.formerNames).toMatchObject([{ slug: organisation.slug, until: today }]);
    expect(page.decisions).toMatchObject([{ kind: "renamed", reason, day: today }]);
    const letters = await mailsTo(db, coordinator.email);
    expect(letters).toMatchObject([{ template: "standing_changed", props: { what: "renamed", other: names.name } }]);
    const again = renameAndTell(secretariat, { organisationId: organisation.id, ...names, reason });
    await expect(again).rejects.toMatchObject({ code: "register.same_name" });
  }));

test("an address that was somebody's is nobody else's, and theirs again when they take the name back", () =>
  inWorld(async ({ secretariat, organisation, otherOrganisation }) => {
    const old = organisation.shortName;
    const rename = (organisationId: string, shortName: string) =>
      renameAndTell(secretariat, { organisationId, name: `Asociația ${shortName}`, shortName, reason });
    await rename(organisation.id, "Exemplu Liman");
    expect((await rename(otherOrganisation.id, old)).slug).toBe(`${organisation.slug}-2`);
    expect((await rename(organisation.id, old)).slug).toBe(organisation.slug);
  }));

test("another kind of standing begins on its day, the former ends the day before, and neither is lost", () =>
  inWorld(async ({ secretariat, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const change = (kind: "member" | "partner", day: string) =>
      changeKindAndTell(secretariat, { organisationId, kind, day, reason });
    await change("partner", "2026-01-01");
    const { standings, lasting } = await registerEntry(secretariat, slug);
    expect(standings.at(-2)).toMatchObject({ kind: "member", endsOn: "2025-12-31" });
    expect(lasting).toMatchObject({ kind: "partner", startsOn: "2026-01-01" });
    await expect(change("partner", "2026-02-01")).rejects.toMatchObject({ code: "register.same_kind" });
    await expect(change("member", "2026-01-01")).rejects.toMatchObject({ code: "register.day_too_early" });
  }));

test("who leaves is out from the next day: no page, no seat, no open invitation, a letter, and the past as it was", () =>
  inWorld(async (world) => {
    const { organisation, coordinator, reporter, visitor, db } = world;
    const secretariat = await confirming(world);
    const { id: organisationId, slug } = organisation;
    const act = { organisationId, lastDay: "2026-03-11", reason, password };
    expect(await changePage(secretariat, { slug, change: "leave" })).toMatchObject({ seated: 2 });
    await leaveCoalition(secretariat, act);
    expect(await lastingSeats(world, organisationId)).toBe(0);
    const identity = await actorOfPerson(db, { personId: reporter.actor.personId ?? "", actingFor: organisationId });
    expect(identity?.actor).toMatchObject({ seats: [], actingFor: null });
    await expect(publicProfile(visitor, slug)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await mailsTo(db, coordinator.email)).toMatchObject([
      { props: { what: "left", day: "2026-03-11", reason } },
    ]);
    const kinds = (await db.select().from(activities).where(eq(activities.organisationId, organisationId))).map(
      ({ kind }) => kind,
    );
    expect(kinds.toSorted()).toEqual(["organisation.left", "organisation.seat_ended", "organisation.seat_ended"]);
    await expect(leaveCoalition(secretariat, act)).rejects.toMatchObject({ code: "register.not_standing" });
  }));

test("leaving asks the password again, takes no day that has not come, and is the secretariat's alone", () =>
  inWorld(async (world) => {
    const { organisation, coordinator, board, administrator, db } = world;
    const secretariat = await confirming(world);
    const act = { organisationId: organisation.id, lastDay: today, reason, password };
    const leave = (who: typeof secretariat, with_: Partial<typeof act>) => leaveCoalition(who, { ...act, ...with_ });
    await expect(leave(secretariat, { password: "altceva" })).rejects.toMatchObject({ code: "password.wrong" });
    await expect(leave(secretariat, { lastDay: "2026-03-13" })).rejects.toMatchObject({ code: "register.day_ahead" });
    await expect(leave(secretariat, { lastDay: "1980-01-01" })).rejects.toMatchObject({
      code: "register.day_too_early",
    });
    for (const other of [coordinator, board, administrator]) {
      await expect(leave(other, {})).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const [kept] = await db.select().from(memberships).where(eq(memberships.organisationId, organisation.id));
    expect(kept?.endsOn).toBeNull();
  }));

test("one becomes part of another: its people move, its address leads there, both trails and both sides' people know", () =>
  inWorld(async (world) => {
    const { organisation, otherOrganisation, coordinator, otherCoordinator, reporter, visitor, db } = world;
    const secretariat = await confirming(world);
    const act = { organisationId: organisation.id, into: otherOrganisation.id, day: today, reason, password };
    expect(await mergeOrganisations(secretariat, { ...act, people: "move" })).toEqual({ owed: [] });
    expect(await movedTo(visitor, organisation.slug)).toBe(otherOrganisation.slug);
    const moved = await actorOfPerson(db, { personId: coordinator.actor.personId ?? "", actingFor: null });
    expect(moved?.actor.seats).toEqual([{ organisationId: otherOrganisation.id, role: "coordinator" }]);
    expect(await lastingSeats(world, organisation.id)).toBe(0);
    expect(await lastingSeats(world, otherOrganisation.id)).toBe(3);
    const told = async (email: string) => (await mailsTo(db, email)).map(({ props }) => props["what"]);
    expect(await told(reporter.email)).toEqual(["merged"]);
    expect(await told(otherCoordinator.email)).toEqual(["received"]);
    const [one, other] = [
      await registerEntry(secretariat, organisation.slug),
      await registerEntry(secretariat, otherOrganisation.slug),
    ];
    expect(one.mergedInto).toMatchObject({ slug: otherOrganisation.slug, on: today });
    expect(one.standings.at(-1)).toMatchObject({ endsOn: "2026-03-11" });
    expect(other.merged).toMatchObject([{ slug: organisation.slug, on: today }]);
    expect(other.decisions).toMatchObject([{ kind: "merged", other: organisation.shortName }]);
    const back = { ...act, organisationId: otherOrganisation.id, into: organisation.id };
    const again = mergeOrganisations(secretariat, { ...back, people: "end" });
    await expect(again).rejects.toMatchObject({ code: "register.cannot_merge" });
  }));

test("what is owed goes to the other: its coordinators finish the report in the old name, until the seats are closed", () =>
  inWorld(async (world) => {
    const { organisation, otherOrganisation, otherCoordinator, db } = world;
    const secretariat = await confirming(world);
    await aPeriod(db, { year: 2025 });
    const act = { organisationId: organisation.id, into: otherOrganisation.id, day: today, reason, password };
    expect(await mergeOrganisations(secretariat, { ...act, people: "end" })).toEqual({ owed: [2025] });
    const personId = otherCoordinator.actor.personId ?? "";
    const acting = async () =>
      (await actorOfPerson(db, { personId, actingFor: organisation.id }))?.actor.actingFor ?? null;
    expect(await acting()).toBe(organisation.id);
    expect(await lastingSeats(world, organisation.id)).toBe(1);
    await closeOrganisation(secretariat, { organisationId: organisation.id, reason, password });
    expect(await acting()).toBeNull();
    const told = (await mailsTo(db, otherCoordinator.email)).find(({ props }) => props["what"] === "closed");
    expect(told).toMatchObject({ props: { organisation: organisation.shortName, reason } });
    const other = closeOrganisation(secretariat, { organisationId: otherOrganisation.id, reason, password });
    await expect(other).rejects.toMatchObject({ code: "register.not_merged" });
  }));

test("who is run by the same people stands in one control group, seen by the secretariat alone", () =>
  inWorld(async ({ secretariat, coordinator, visitor, organisation, otherOrganisation }) => {
    for (const { id } of [organisation, otherOrganisation]) {
      await changeControlGroup(secretariat, { organisationId: id, group: "Grupul Exemplu", reason });
    }
    const page = await registerEntry(secretariat, organisation.slug);
    expect(page).toMatchObject({ controlGroup: "Grupul Exemplu", groupedWith: [otherOrganisation.shortName] });
    expect(JSON.stringify(await publicProfile(visitor, organisation.slug))).not.toContain("Grupul Exemplu");
    await expect(registerEntry(coordinator, organisation.slug)).rejects.toMatchObject({ code: "access.forbidden" });
  }));

test("whoever asked to join is invited to coordinate in the act that admits the organisation", () =>
  inWorld(async ({ secretariat, db, now }) => {
    const values = {
      id: crypto.randomUUID(),
      sending: "x",
      kind: "member",
      organisationName: "Asociația Exemplu Nou",
      contactName: "Ana Exemplu",
      email: "nou@example.org",
      reasons: "Lucrăm la fel.",
      language: "en",
      consentVersion: "1",
      consentText: "x",
      receivedAt: now,
    } as const;
    await db.insert(joinRequests).values(values);
    const { slug } = await answerJoinRequest(secretariat, {
      requestId: values.id,
      decision: "admit",
      reason,
      short_name: null,
    });
    const [invited] = await db.select().from(invitations).where(eq(invitations.email, values.email));
    expect(invited).toMatchObject({ seatRole: "coordinator", language: "en" });
    expect((await registerEntry(secretariat, slug ?? "")).id).toBe(invited?.organisationId);
    expect((await mailsTo(db, values.email)).map(({ template }) => template).toSorted()).toEqual([
      "invitation",
      "join_admitted",
    ]);
  }));

test("nobody is merged with an organisation of another kind, or with one that does not stand with the coalition", () =>
  inWorld(async (world) => {
    const { organisation } = world;
    const secretariat = await confirming(world);
    const { id } = await enterOrganisation(secretariat, {
      slug: "afara",
      name: "Afară",
      shortName: "Afară",
      membership: null,
    });
    const act = { day: today, reason, password, people: "end" as const };
    for (const into of [id, organisation.id]) {
      const merging = mergeOrganisations(secretariat, { ...act, organisationId: organisation.id, into });
      await expect(merging).rejects.toMatchObject({ code: "register.cannot_merge" });
    }
  }));
