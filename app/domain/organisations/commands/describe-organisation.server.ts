import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisations } from "#db/schema/organisations.ts";
import { type OrganisationProfile } from "../profile.ts";
import { replaceProfile } from "../store/profile.server.ts";

/**
 * Says anew what an organisation offers, to whom and where; what it said before is replaced.
 * @throws {Refusal} `organisation.not_found`
 */
export async function describeOrganisation(
  ctx: Context,
  input: { organisationId: string; profile: OrganisationProfile },
): Promise<void> {
  const { organisationId, profile } = input;
  authorize(ctx.actor, "organisation.describe", { organisationId });
  await ctx.db.transaction(async (db) => {
    const [known] = await db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .for("update");
    if (!known) throw new Refusal("organisation.not_found");
    await replaceProfile(db, organisationId, profile);
    await record(
      { ...ctx, db },
      {
        kind: "organisation.described",
        subjectId: organisationId,
        organisationId,
        details: { services: profile.services.length, figures: profile.figures.length },
      },
    );
  });
}
