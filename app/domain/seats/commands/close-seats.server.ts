import { and, eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { invitations } from "#db/schema/seats.ts";
import { isOpen, noteWithdrawn } from "../store/invitations.server.ts";
import { endSeatRow, lockedSeats, type HeldSeat } from "../store/seats.server.ts";

/**
 * Ends every seat of an organisation and takes its open invitations back, because it left or became part of another: a
 * step of those acts. From the next request nobody acts for it. Returns who sat there.
 */
export async function closeSeats(ctx: Context, organisationId: string): Promise<HeldSeat[]> {
  authorize(ctx.actor, "register.keep", null);
  const held = await lockedSeats(ctx.db, organisationId);
  for (const { id, personId, role } of held) {
    await endSeatRow(ctx.db, id, ctx.now);
    const details = { role, own: false };
    await record(ctx, { kind: "organisation.seat_ended", subjectId: personId, organisationId, details });
  }
  const open = await ctx.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), isOpen));
  for (const { id } of open) {
    await noteWithdrawn(ctx.db, id, { at: ctx.now, personId: ctx.actor.personId });
    await record(ctx, { kind: "invitation.withdrawn", subjectId: id, organisationId });
  }
  return held;
}
