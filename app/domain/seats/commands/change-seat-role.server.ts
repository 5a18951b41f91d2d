import { type SeatRole } from "#app/access/actor.ts";
import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { tellOfSeat } from "../letters.server.ts";
import { obstacleToStopping } from "../rules/last-coordinator.ts";
import { beginSeat } from "../store/seats.server.ts";
import { seatToChange } from "../seat-to-change.server.ts";

/**
 * Gives a seat another role. A coordinator may also step down, when another one stays. Making somebody a coordinator asks
 * for the password; taking the role away does not.
 * @throws {Refusal} `password.wrong`, `access.not_found`, `seat.last_coordinator`
 */
export function changeSeatRole(
  ctx: Context,
  input: { personId: string; role: SeatRole; current_password: string },
): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, all, held } = await seatToChange(inside, input.personId, "seat.change");
    if (input.role === "coordinator") await confirmPassword(inside, input.current_password);
    if (held.role === input.role) return;
    const obstacle = input.role === "contributor" ? obstacleToStopping(all, held.personId) : null;
    if (obstacle) throw obstacle;
    await beginSeat(db, held, { organisationId, personId: held.personId, role: input.role, at: ctx.now });
    const details = { role: input.role, was: held.role };
    await record(inside, {
      kind: "organisation.seat_role_changed",
      subjectId: held.personId,
      organisationId,
      details,
    });
    await tellOfSeat(inside, { personId: held.personId, organisationId, became: input.role });
  });
}
