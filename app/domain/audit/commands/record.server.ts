import { type Context } from "#app/domain/context.ts";
import { activities } from "#db/schema/audit.ts";
import { type Happening } from "../model.ts";

/** Writes to the trail, in the transaction of the act itself: both are kept or neither is. */
export function record(ctx: Context, happening: Happening): Promise<void> {
  return recordAll(ctx, [happening]);
}

/**
 * The same for an act that touches several organisations, in one statement. Each chain is held until the transaction
 * ends: taken in one order by everybody, no two acts wait for each other in a circle.
 */
export async function recordAll(ctx: Context, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  const rows = happenings.map(({ kind, subjectId, organisationId = null, details = {} }) => ({
    at: ctx.now,
    kind,
    actorId: ctx.actor.personId,
    actingOrganisationId: ctx.actor.actingFor,
    organisationId,
    subjectId,
    details,
    requestId: ctx.requestId,
  }));
  const byChain = (a: { organisationId: string | null }, b: { organisationId: string | null }) =>
    (a.organisationId ?? "").localeCompare(b.organisationId ?? "", "en");
  await ctx.db.insert(activities).values(rows.toSorted(byChain));
}
