import { type Database } from "#db/database.ts";
import { serviceOffers } from "#db/schema/submissions.ts";

/** Adds services to those the organisation offers; those it named before stay. Returns the new ones. */
export async function declareServices(
  db: Database,
  services: readonly string[],
  declared: { organisationId: string; at: Date; by: string | null },
): Promise<string[]> {
  if (services.length === 0) return [];
  const { organisationId, at, by } = declared;
  const added = await db
    .insert(serviceOffers)
    .values(services.map((indicator) => ({ organisationId, indicator, declaredAt: at, declaredBy: by })))
    .onConflictDoNothing()
    .returning({ indicator: serviceOffers.indicator });
  return added.map(({ indicator }) => indicator);
}
