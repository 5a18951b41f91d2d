import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisations } from "#db/schema/organisations.ts";
import { type Place } from "../model.ts";
import { beginSeat, lockedSeats } from "../store/seats.server.ts";

/**
 * Gives a person a seat in an organisation without asking them, or another role than the one they hold: for the portal's
 * own seeds. People are invited.
 * @throws {Refusal} `access.not_found` for an unknown organisation
 */
export async function giveSeat(ctx: Context, input: Place & { personId: string }): Promise<void> {
  const { personId, organisationId, role } = input;
  authorize(ctx.actor, "seat.give", null);
  await ctx.db.transaction(async (db) => {
    const [organisation] = await db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!organisation) throw new Refusal("access.not_found");
    const held = (await lockedSeats(db, organisationId)).find((seat) => seat.personId === personId);
    if (held?.role !== role) await beginSeat(db, held, { personId, organisationId, role, at: ctx.now });
    const happening = { kind: "organisation.seat_given", subjectId: personId, organisationId } as const;
    await record({ ...ctx, db }, { ...happening, details: { role } });
  });
}
