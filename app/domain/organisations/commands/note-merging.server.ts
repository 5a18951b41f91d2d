import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisations } from "#db/schema/organisations.ts";
import { heldForRegister } from "../registering.server.ts";
import { standsOn } from "../store/public-organisations.server.ts";

/**
 * Says which organisation this one is part of from a day; a step of merging, which records it. Addresses of the one lead
 * to the other from now on.
 * @throws {Refusal} `register.cannot_merge` with itself, with one that does not stand that day, or across the demo's border
 */
export async function noteMerging(
  ctx: Context,
  input: { organisationId: string; into: string; day: string },
): Promise<void> {
  const { organisationId, into, day } = input;
  // In the order of their ids, so that two mergings wait for each other and never for ever.
  const ids = [organisationId, into].toSorted();
  if (organisationId === into) throw new Refusal("register.cannot_merge");
  const held = [await heldForRegister(ctx, ids[0] ?? ""), await heldForRegister(ctx, ids[1] ?? "")];
  const sameKind = new Set(held.map(({ isExample }) => isExample)).size === 1;
  const alreadyMerged = held.some(({ mergedInto }) => mergedInto !== null);
  const stands = await standsOn(ctx.db, { organisationId: into, day });
  if (!sameKind || alreadyMerged || !stands) throw new Refusal("register.cannot_merge");
  await ctx.db
    .update(organisations)
    .set({ mergedInto: into, mergedOn: day })
    .where(eq(organisations.id, organisationId));
}
