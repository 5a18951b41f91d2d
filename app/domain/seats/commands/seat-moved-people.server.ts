import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { beginSeat, type HeldSeat, lockedSeats } from "../store/seats.server.ts";

/**
 * Gives people who sat in one organisation the same seat in another, because the one became part of the other: a step of
 * that act. Whoever has a seat there already keeps it as it is. Returns who sits there then.
 */
export async function seatMovedPeople(
  ctx: Context,
  input: { people: readonly Pick<HeldSeat, "personId" | "role">[]; organisationId: string },
): Promise<HeldSeat[]> {
  authorize(ctx.actor, "register.keep", null);
  const { people, organisationId } = input;
  const there = new Set((await lockedSeats(ctx.db, organisationId)).map(({ personId }) => personId));
  for (const { personId, role } of people.filter((person) => !there.has(person.personId))) {
    await beginSeat(ctx.db, undefined, { personId, organisationId, role, at: ctx.now });
    await record(ctx, { kind: "organisation.seat_given", subjectId: personId, organisationId, details: { role } });
  }
  return lockedSeats(ctx.db, organisationId);
}
