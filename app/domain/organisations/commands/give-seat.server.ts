import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisations, seats } from "#db/schema/organisations.ts";
import { type NewSeat } from "../model.ts";

/**
 * Gives a person a seat in an organisation, or changes the role of the one they hold.
 * @throws {Refusal} `access.not_found` for an unknown organisation
 */
export async function giveSeat(ctx: Context, input: NewSeat): Promise<void> {
  authorize(ctx.actor, "seat.give", null);
  await ctx.db.transaction(async (db) => {
    const [organisation] = await db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, input.organisationId));
    if (!organisation) throw new Refusal("access.not_found");
    await db
      .insert(seats)
      .values({ ...input, startedAt: ctx.now })
      .onConflictDoUpdate({ target: [seats.personId, seats.organisationId], set: { role: input.role } });
    await record(
      { ...ctx, db },
      {
        kind: "organisation.seat_given",
        subjectId: input.personId,
        organisationId: input.organisationId,
        details: { role: input.role },
      },
    );
  });
}
