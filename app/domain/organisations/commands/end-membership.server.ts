import { and, eq, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { memberships } from "#db/schema/organisations.ts";
import { dayOf } from "../queries/members-on.server.ts";
import { heldForRegister } from "../registering.server.ts";

/**
 * Ends what lasts of the organisation's standing; a step of leaving and of merging, which record it. The last day is
 * today or over: rights end with the act, never by themselves.
 * @throws {Refusal} `register.not_standing`, `register.day_too_early`, `register.day_ahead`
 */
export async function endMembership(ctx: Context, input: { organisationId: string; lastDay: string }): Promise<void> {
  const { organisationId, lastDay } = input;
  await heldForRegister(ctx, organisationId);
  if (lastDay > dayOf(ctx.now)) throw new Refusal("register.day_ahead");
  const lasting = and(eq(memberships.organisationId, organisationId), isNull(memberships.endsOn));
  const [standing] = await ctx.db.select().from(memberships).where(lasting);
  if (!standing) throw new Refusal("register.not_standing");
  if (standing.startsOn > lastDay) throw new Refusal("register.day_too_early");
  await ctx.db.update(memberships).set({ endsOn: lastDay }).where(lasting);
}
