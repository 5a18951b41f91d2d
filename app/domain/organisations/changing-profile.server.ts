import { eq } from "drizzle-orm";
import { actsFor } from "#app/access/actor.ts";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { type EntryList } from "./entry-input.ts";
import { heldProfile, signOf, type StoredProfile } from "./store/own-profile.server.ts";

type Changing = {
  part: { name: "description" | "contact" | "service" | EntryList; organisationId: string; seen: string };
  /** What the writer of the form saw; null when it is there no more. */
  of: (stored: StoredProfile) => object | null;
};

/**
 * What every change of a profile has in common: who may, two who write at once, and the trace. What an organisation has
 * written itself no longer comes from the source the secretariat had named.
 * @throws {Refusal} `access.not_found` · `organisation.profile_changed` when it says something else than the writer saw
 */
export async function changingProfile(
  ctx: Context,
  { part, of }: Changing,
  change: (db: Database, stored: StoredProfile) => Promise<void>,
): Promise<void> {
  const { organisationId } = part;
  authorize(ctx.actor, "organisation.describe", { organisationId });
  await ctx.db.transaction(async (db) => {
    const stored = await heldProfile(db, organisationId);
    if (!stored) throw new Refusal("access.not_found");
    const seen = of(stored);
    if (!seen || signOf(seen) !== part.seen) throw new Refusal("organisation.profile_changed");
    await change(db, stored);
    if (actsFor(ctx.actor, organisationId)) {
      await db.update(organisations).set({ source: null }).where(eq(organisations.id, organisationId));
    }
    await record(
      { ...ctx, db },
      { kind: "organisation.described", subjectId: organisationId, organisationId, details: { part: part.name } },
    );
  });
}
