import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { organisations } from "#db/schema/organisations.ts";
import { organisationAudiences, organisationTerritories } from "#db/schema/organisations-profile.ts";
import { type DescriptionTyped } from "../edit-profile-input.ts";
import { changingProfile } from "../changing-profile.server.ts";

type Input = { organisationId: string; typed: Omit<DescriptionTyped, "form_key"> };

/**
 * Says anew what an organisation does, for whom and where.
 * @throws {Refusal} `organisation.profile_changed`
 */
export async function changeDescription(ctx: Context, { organisationId, typed }: Input): Promise<void> {
  const part = { name: "description", organisationId, seen: typed.seen } as const;
  await changingProfile(ctx, { part, of: ({ description }) => description }, async (db) => {
    await db
      .update(organisations)
      .set({
        summaryRo: typed.summary_ro,
        summaryEn: typed.summary_en,
        audienceRo: typed.audience_ro,
        audienceEn: typed.audience_en,
        places: typed.places,
        foundedYear: typed.founded_year,
        activeSince: typed.active_since,
      })
      .where(eq(organisations.id, organisationId));
    for (const list of [organisationAudiences, organisationTerritories]) {
      await db.delete(list).where(eq(list.organisationId, organisationId));
    }
    const audiences = [...new Set(typed.audiences)].map((audience) => ({ organisationId, audience }));
    const territories = [...new Set(typed.territories)].map((territory) => ({ organisationId, territory }));
    if (audiences.length > 0) await db.insert(organisationAudiences).values(audiences);
    if (territories.length > 0) await db.insert(organisationTerritories).values(territories);
  });
}
