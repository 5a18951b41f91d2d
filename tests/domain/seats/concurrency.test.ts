import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disableAccount } from "#app/domain/accounts/commands/disable-account.server.ts";
import { acceptInvitation } from "#app/domain/seats/commands/accept-invitation.server.ts";
import { changeSeatRole } from "#app/domain/seats/commands/change-seat-role.server.ts";
import { endSeat } from "#app/domain/seats/commands/end-seat.server.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { applicationRole, inTransaction } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { seats } from "#db/schema/seats.ts";
import { type Standing, wallSettings } from "#db/walls.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { confirming } from "#tests/support/confirming.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { standingOf } from "#tests/support/second-wall.ts";
import { type Persona, type World, worldOf } from "#tests/support/world.ts";
import { goodPassword, request, tokenIn } from "./stories.ts";

const rounds = 30;

/** Committed rows of this story alone, removed at the end: what is written once is removed as the owner of the tables. */
let world: World;
let second: Persona;
const db = (): Database => testDatabase();
const idOf = (persona: Persona) => persona.actor.personId ?? "";

beforeAll(async () => {
  world = await worldOf(db());
  second = await world.person({ seats: [{ organisation: world.organisation, role: "coordinator" }] });
});

afterAll(async () => {
  const owned = sql`(${world.organisation.id}, ${world.otherOrganisation.id})`;
  await db().execute(sql`alter table activities disable trigger user`);
  await db().execute(sql`delete from activities`);
  await db().execute(sql`alter table activities enable trigger user`);
  for (const table of ["chain_heads", "outbox", "mailed_keys", "invitations", "sign_ins"]) {
    await db().execute(sql`delete from ${sql.identifier(table)}`);
  }
  await db().execute(sql`delete from seats where organisation_id in ${owned}`);
  await db().execute(sql`delete from memberships where organisation_id in ${owned}`);
  await db().delete(people);
  await db().execute(sql`delete from organisations where id in ${owned}`);
});

/** Each person in a transaction of their own, at the same time; a refusal is an answer. */
async function apart(who: Context, act: (own: Context) => Promise<unknown>, role: Standing["role"] = null) {
  const settings = wallSettings(standingOf(who.actor, role));
  try {
    await inTransaction(db(), { role: applicationRole, settings }, (own) => act({ ...who, db: own }));
    return "done";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function bothCoordinateAgain(): Promise<void> {
  const both = [idOf(world.coordinator), idOf(second)];
  await db().delete(seats).where(inArray(seats.personId, both));
  const organisationId = world.organisation.id;
  await db()
    .insert(seats)
    .values(both.map((personId) => ({ personId, organisationId, role: "coordinator" as const, startedAt: world.now })));
}

async function coordinating(): Promise<number> {
  return db().$count(
    seats,
    sql`organisation_id = ${world.organisation.id} and role = 'coordinator' and ended_at is null`,
  );
}

test(`two coordinators leave, step down or remove each other at the same moment, ${rounds} rounds each: one stays`, async () => {
  const [a, b] = [world.coordinator, second];
  const down = { role: "contributor" as const, current_password: "" };
  const moments: [first: (own: Context) => Promise<void>, other: (own: Context) => Promise<void>][] = [
    [(own) => endSeat(own, { personId: idOf(a) }), (own) => endSeat(own, { personId: idOf(b) })],
    [(own) => changeSeatRole(own, { personId: idOf(a), ...down }), (own) => endSeat(own, { personId: idOf(b) })],
    [(own) => endSeat(own, { personId: idOf(b) }), (own) => endSeat(own, { personId: idOf(a) })],
    [
      (own) => changeSeatRole(own, { personId: idOf(b), ...down }),
      (own) => changeSeatRole(own, { personId: idOf(a), ...down }),
    ],
  ];
  for (const [first, other] of moments) {
    for (let round = 0; round < rounds; round += 1) {
      await bothCoordinateAgain();
      const answers = await Promise.all([apart(a, first), apart(b, other)]);
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      expect(await coordinating()).toBe(1);
    }
  }
}, 120_000);

test("an invitation accepted by two hands at once opens one account and gives one seat", async () => {
  const organisationId = world.organisation.id;
  for (let round = 0; round < 5; round += 1) {
    const email = `once-${round}@example.org`;
    let token = "";
    await apart(world.coordinator, async (own) => {
      const offer = { kind: "seat", organisationId, role: "contributor" } as const;
      token = tokenIn((await sendInvitation(own, { email, language: "ro", offer, current_password: null })).path);
    });
    const accept = (name: string) =>
      apart(
        world.newcomer,
        (own) => acceptInvitation(own, { token, newPerson: { name, password: goodPassword }, language: "ro", request }),
        "entrance",
      );
    expect(await Promise.all([accept("Ioana"), accept("Maria")])).toEqual(["done", "done"]);
    const [person, none] = await db().select().from(people).where(eq(people.email, email));
    expect(none).toBeUndefined();
    expect(await db().$count(seats, eq(seats.personId, person?.id ?? ""))).toBe(1);
  }
});

test("two administrators who disable each other at the same moment leave one", async () => {
  const other = await world.person({ platformRole: "administrator" });
  const [a, b] = [world.administrator, other];
  for (const { actor } of [a, b]) await aPassword(db(), actor.personId, confirming.current_password);
  for (let round = 0; round < rounds; round += 1) {
    await db().update(people).set({ disabledAt: null });
    const answers = await Promise.all([
      apart(a, (own) => disableAccount(own, { personId: idOf(b), ...confirming })),
      apart(b, (own) => disableAccount(own, { personId: idOf(a), ...confirming })),
    ]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    const left = await db().$count(people, sql`platform_role = 'administrator' and disabled_at is null`);
    expect(left).toBe(1);
  }
});
