import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { changeSeatRole } from "#app/domain/seats/commands/change-seat-role.server.ts";
import { endSeat } from "#app/domain/seats/commands/end-seat.server.ts";
import { giveSeat } from "#app/domain/seats/commands/give-seat.server.ts";
import { handOverCoordination } from "#app/domain/seats/commands/hand-over-coordination.server.ts";
import { peopleOfOrganisation, seatPage } from "#app/domain/seats/queries/people-of-organisation.server.ts";
import { people } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { seats } from "#db/schema/seats.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { confirming, mayConfirm, unconfirmed } from "#tests/support/confirming.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";

const idOf = (persona: Persona) => persona.actor.personId ?? "";

/** The roles in the organisation as they stand, by address. */
async function roles(world: World): Promise<Record<string, string>> {
  const { seated } = await peopleOfOrganisation(world.coordinator);
  return Object.fromEntries(seated.map(({ email, role }) => [email.replace("@example.org", ""), role]));
}

const secondCoordinator = async ({ person, organisation }: World) =>
  person({ seats: [{ organisation, role: "coordinator" }] });

test("everybody of the organisation sees its people; only a coordinator may change anything", () =>
  inWorld(async (world) => {
    const seen = await peopleOfOrganisation(world.reporter);
    expect(seen.mayChange).toBe(false);
    expect(seen.seated.map(({ email, role, isOwn }) => [email, role, isOwn])).toEqual(
      expect.arrayContaining([
        ["coordinator@example.org", "coordinator", false],
        ["reporter@example.org", "contributor", true],
      ]),
    );
    expect((await peopleOfOrganisation(world.coordinator)).mayChange).toBe(true);
    for (const person of [world.secretariat, world.board, world.stranger, world.visitor]) {
      await expect(peopleOfOrganisation(person)).rejects.toMatchObject({ code: "access.not_found" });
    }
    await expect(seatPage(world.otherCoordinator, idOf(world.reporter))).rejects.toMatchObject({
      code: "access.not_found",
    });
  }));

test("a coordinator changes a role: from that moment, with a trace, a mail, and what was is kept", () =>
  inWorld(async (world) => {
    const { coordinator, reporter, organisation, db } = world;
    await mayConfirm(coordinator);
    const wrong = { personId: idOf(reporter), role: "coordinator" as const, ...unconfirmed };
    await expect(changeSeatRole(coordinator, wrong)).rejects.toMatchObject({ code: "password.wrong" });
    await changeSeatRole(coordinator, { personId: idOf(reporter), role: "coordinator", ...confirming });
    const identity = await actorOfPerson(db, { personId: idOf(reporter), actingFor: organisation.id });
    expect(identity?.actor.seats).toEqual([{ organisationId: organisation.id, role: "coordinator" }]);
    const held = await db
      .select()
      .from(seats)
      .where(eq(seats.personId, idOf(reporter)))
      .orderBy(seats.startedAt);
    expect(held).toMatchObject([
      { role: "contributor", endedAt: world.now },
      { role: "coordinator", startedAt: world.now, endedAt: null },
    ]);
    expect(await db.select().from(activities)).toMatchObject([
      { kind: "organisation.seat_role_changed", details: { role: "coordinator", was: "contributor" } },
    ]);
    expect(await mailsTo(db, reporter.email)).toMatchObject([
      { template: "seat_changed", props: { became: "coordinator", organisation: "Exemplu Acasă" } },
    ]);
    expect((await peopleOfOrganisation(coordinator)).past).toMatchObject([{ role: "contributor" }]);
  }));

test("a contributor changes no seat but their own, which they may leave", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, otherCoordinator, db } = world;
    await mayConfirm(reporter, otherCoordinator);
    const standing = () => db.select().from(seats).orderBy(seats.id);
    const before = await standing();
    for (const person of [reporter, otherCoordinator]) {
      for (const act of [
        () => changeSeatRole(person, { personId: idOf(reporter), role: "coordinator", ...confirming }),
        () => endSeat(person, { personId: idOf(coordinator) }),
        () => handOverCoordination(person, { personId: idOf(person), to: idOf(reporter), ...confirming }),
      ]) {
        await expect(act()).rejects.toMatchObject({
          code: expect.stringMatching(/access|no_such_successor/) as string,
        });
      }
    }
    expect(await standing()).toEqual(before);
    await endSeat(reporter, { personId: idOf(reporter) });
    expect(await roles(world)).toEqual({ coordinator: "coordinator" });
    expect(await mailsTo(db, reporter.email)).toEqual([]);
  }));

test("whoever's seat has ended does nothing more for the organisation with their next request", () =>
  inWorld(async (world) => {
    const { coordinator, reporter, organisation, otherOrganisation, db, secretariat } = world;
    await giveSeat(secretariat, {
      personId: idOf(reporter),
      organisationId: otherOrganisation.id,
      role: "contributor",
    });
    await endSeat(coordinator, { personId: idOf(reporter) });
    const after = await actorOfPerson(db, { personId: idOf(reporter), actingFor: organisation.id });
    // Not for the other organisation in its stead: a form begun for the one must not arrive at the other.
    expect(after?.actor).toMatchObject({ actingFor: null, seats: [{ organisationId: otherOrganisation.id }] });
    const open = { ...reporter, actor: after?.actor ?? reporter.actor };
    await expect(peopleOfOrganisation(open)).rejects.toMatchObject({ code: "access.not_found" });
    await expect(endSeat(reporter, { personId: idOf(reporter) })).rejects.toMatchObject({ code: "access.forbidden" });
    expect(await mailsTo(db, reporter.email)).toMatchObject([{ props: { became: "ended" } }]);
    await expect(seatPage(coordinator, idOf(reporter))).rejects.toMatchObject({ code: "access.not_found" });
  }));

test("the last coordinator cannot leave, be removed or step down; with a second one they can", () =>
  inWorld(async (world) => {
    const { coordinator } = world;
    const last = { code: "seat.last_coordinator" };
    const own = { personId: idOf(coordinator) };
    expect((await seatPage(coordinator, idOf(coordinator))).isLastCoordinator).toBe(true);
    await expect(endSeat(coordinator, own)).rejects.toMatchObject(last);
    await expect(changeSeatRole(coordinator, { ...own, role: "contributor", ...confirming })).rejects.toMatchObject(
      last,
    );
    const second = await secondCoordinator(world);
    expect((await seatPage(coordinator, idOf(coordinator))).isLastCoordinator).toBe(false);
    await endSeat(second, own);
    await expect(endSeat(second, { personId: idOf(second) })).rejects.toMatchObject(last);
  }));

test("a coordinator whose account is disabled coordinates nothing: they do not count as a second one", () =>
  inWorld(async (world) => {
    const { coordinator, db, now } = world;
    await mayConfirm(coordinator);
    const second = await secondCoordinator(world);
    await db
      .update(people)
      .set({ disabledAt: now })
      .where(eq(people.id, idOf(second)));
    await expect(endSeat(coordinator, { personId: idOf(coordinator) })).rejects.toMatchObject({
      code: "seat.last_coordinator",
    });
    await endSeat(coordinator, { personId: idOf(second) });
    await expect(
      handOverCoordination(coordinator, { personId: idOf(coordinator), to: idOf(second), ...confirming }),
    ).rejects.toMatchObject({
      code: "seat.no_such_successor",
    });
  }));

test("a coordinator hands over to a contributor in one act, and leaves as a contributor", () =>
  inWorld(async (world) => {
    const { coordinator, reporter, otherCoordinator, db, organisation } = world;
    await mayConfirm(coordinator);
    const personId = idOf(coordinator);
    const unasked = handOverCoordination(coordinator, { personId, to: idOf(reporter), ...unconfirmed });
    await expect(unasked).rejects.toMatchObject({ code: "password.wrong" });
    for (const to of [personId, idOf(otherCoordinator), crypto.randomUUID()]) {
      await expect(handOverCoordination(coordinator, { personId, to, ...confirming })).rejects.toMatchObject({
        code: "seat.no_such_successor",
      });
    }
    // It is one's own seat that is handed over, whatever address the form is sent to.
    for (const [other, code] of [
      [idOf(otherCoordinator), "access.not_found"],
      [crypto.randomUUID(), "access.not_found"],
      [idOf(reporter), "access.forbidden"],
    ] as const) {
      const act = handOverCoordination(coordinator, { personId: other, to: idOf(reporter), ...confirming });
      await expect(act).rejects.toMatchObject({ code });
    }
    await handOverCoordination(coordinator, { personId, to: idOf(reporter), ...confirming });
    expect(await roles(world)).toEqual({ coordinator: "contributor", reporter: "coordinator" });
    const identity = await actorOfPerson(db, { personId: idOf(coordinator), actingFor: organisation.id });
    const asContributor = { ...coordinator, actor: identity?.actor ?? coordinator.actor };
    await expect(
      changeSeatRole(asContributor, { personId: idOf(reporter), role: "contributor", ...confirming }),
    ).rejects.toMatchObject({
      code: "access.forbidden",
    });
    // Nor with what they were a moment ago.
    await expect(
      changeSeatRole(coordinator, { personId: idOf(reporter), role: "contributor", ...confirming }),
    ).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await endSeat(asContributor, { personId: idOf(coordinator) });
    const kinds = (await db.select().from(activities).orderBy(activities.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(["organisation.coordination_handed_over", "organisation.seat_ended"]);
  }));
