import { and, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { organisationServices } from "#db/schema/organisations-profile.ts";
import { changingProfile } from "../changing-profile.server.ts";

type Input = { organisationId: string; service: string; seen: string };

/**
 * Takes a service out of the profile.
 * @throws {Refusal} `organisation.profile_changed`
 */
export async function removeService(ctx: Context, { organisationId, service, seen }: Input): Promise<void> {
  const part = { name: "service", organisationId, seen } as const;
  const of = (stored: { services: { id: string }[] }) => stored.services.find(({ id }) => id === service) ?? null;
  await changingProfile(ctx, { part, of }, async (db) => {
    await db
      .delete(organisationServices)
      .where(and(eq(organisationServices.id, service), eq(organisationServices.organisationId, organisationId)));
  });
}
