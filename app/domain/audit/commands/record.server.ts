import { type Context } from "#app/domain/context.ts";
import { activities } from "#db/schema/audit.ts";
import { type Happening } from "../model.ts";

/** Writes to the trail, in the transaction of the act itself: both are kept or neither is. */
export async function record(ctx: Context, happening: Happening): Promise<void> {
  await ctx.db.insert(activities).values({
    at: ctx.now,
    kind: happening.kind,
    actorId: ctx.actor.personId,
    actingOrganisationId: ctx.actor.actingFor,
    organisationId: happening.organisationId ?? null,
    subjectId: happening.subjectId,
    details: happening.details ?? {},
    requestId: ctx.requestId,
  });
}
