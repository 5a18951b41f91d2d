import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { tellOfSeat } from "../letters.server.ts";
import { seatToChange } from "../seat-to-change.server.ts";
import { beginSeat } from "../store/seats.server.ts";

/**
 * A coordinator makes somebody of the organisation its coordinator and becomes a contributor, in one act.
 * @param input.personId whose seat is handed over: one's own, nobody else's
 * @throws {Refusal} `access.not_found`, `access.forbidden`, `password.wrong`, `seat.no_such_successor`
 */
export function handOverCoordination(
  ctx: Context,
  input: { personId: string; to: string; current_password: string },
): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, all, held } = await seatToChange(inside, input.personId, "seat.change");
    if (held.personId !== ctx.actor.personId) throw new Refusal("access.forbidden", { ability: "seat.change" });
    await confirmPassword(inside, input.current_password);
    const successor = all.find(({ personId }) => personId === input.to);
    if (!successor || successor.isDisabled || successor.id === held.id) throw new Refusal("seat.no_such_successor");
    const place = { organisationId, at: ctx.now };
    if (successor.role !== "coordinator") {
      await beginSeat(db, successor, { ...place, personId: successor.personId, role: "coordinator" });
    }
    await beginSeat(db, held, { ...place, personId: held.personId, role: "contributor" });
    await record(inside, {
      kind: "organisation.coordination_handed_over",
      subjectId: successor.personId,
      organisationId,
    });
    await tellOfSeat(inside, { personId: successor.personId, organisationId, became: "coordinator" });
  });
}
