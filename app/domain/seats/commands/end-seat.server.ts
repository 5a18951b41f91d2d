import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { tellOfSeat } from "../letters.server.ts";
import { obstacleToStopping } from "../rules/last-coordinator.ts";
import { seatToChange } from "../seat-to-change.server.ts";
import { endSeatRow } from "../store/seats.server.ts";

/**
 * Ends a seat: one's own, or as coordinator somebody else's. The next request of that person does nothing more for the
 * organisation.
 * @throws {Refusal} `access.not_found`, `seat.last_coordinator`
 */
export function endSeat(ctx: Context, input: { personId: string }): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const isOwn = input.personId === ctx.actor.personId;
    const right = isOwn ? "seat.leave" : "seat.change";
    const { organisationId, all, held } = await seatToChange(inside, input.personId, right);
    const obstacle = obstacleToStopping(all, held.personId);
    if (obstacle) throw obstacle;
    // While they are still a colleague whose address can be read.
    await tellOfSeat(inside, { personId: held.personId, organisationId, became: "ended" });
    await endSeatRow(db, held.id, ctx.now);
    const details = { role: held.role, own: isOwn };
    await record(inside, { kind: "organisation.seat_ended", subjectId: held.personId, organisationId, details });
  });
}
