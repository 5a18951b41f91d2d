import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type HeldSeat, lockedSeats } from "./store/seats.server.ts";

/**
 * The seat of a person in the organisation acted for, with all its seats held until the transaction ends. Whoever asks
 * is asked once more whether they still may: of two coordinators who remove each other at the same moment, one stays.
 * @throws {Refusal} `access.not_found`, `access.forbidden`
 */
export async function seatToChange(
  ctx: Context,
  personId: string,
  right: "seat.change" | "seat.leave",
): Promise<{ organisationId: string; all: HeldSeat[]; held: HeldSeat }> {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId) throw new Refusal("access.not_found");
  const all = await lockedSeats(ctx.db, organisationId);
  const seats = all
    .filter((seat) => seat.personId === ctx.actor.personId)
    .map(({ role }) => ({ organisationId, role }));
  const held = all.find((seat) => seat.personId === personId);
  const stillMay = can(ctx.actor, right, { organisationId }) && can({ ...ctx.actor, seats }, right, { organisationId });
  if (!stillMay) throw new Refusal("access.forbidden", { ability: right });
  if (!held) throw new Refusal("access.not_found");
  return { organisationId, all, held };
}
