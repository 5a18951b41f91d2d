import { and, eq, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisationServices } from "#db/schema/organisations-profile.ts";
import { servicesAtMost, type ServiceTyped } from "../edit-profile-input.ts";
import { changingProfile } from "../changing-profile.server.ts";

type Input = { organisationId: string; typed: Omit<ServiceTyped, "form_key"> };

/**
 * Adds a service at the end of the profile, or changes one.
 * @throws {Refusal} `organisation.profile_changed` · `organisation.too_many_services`
 */
export async function keepService(ctx: Context, { organisationId, typed }: Input): Promise<void> {
  const id = typed.service === "new" ? null : typed.service;
  const part = { name: "service", organisationId, seen: typed.seen } as const;
  const of = (stored: { services: { id: string }[] }) =>
    id === null ? {} : (stored.services.find((service) => service.id === id) ?? null);
  await changingProfile(ctx, { part, of }, async (db, { services }) => {
    if (id !== null) {
      const own = and(eq(organisationServices.id, id), eq(organisationServices.organisationId, organisationId));
      await db.update(organisationServices).set(columnsOf(typed)).where(own);
      return;
    }
    if (services.length >= servicesAtMost) {
      throw new Refusal("organisation.too_many_services", { most: servicesAtMost });
    }
    const last = sql<number>`(select coalesce(max(${organisationServices.position}), 0) + 1 from ${organisationServices}
      where ${eq(organisationServices.organisationId, organisationId)})`;
    await db.insert(organisationServices).values({ ...columnsOf(typed), organisationId, position: last });
  });
}

const columnsOf = (typed: Input["typed"]) => ({
  support: typed.support,
  name: typed.name,
  detailRo: typed.detail_ro,
  detailEn: typed.detail_en,
  sinceYear: typed.since_year,
  isLicensed: typed.is_licensed === "on",
  licenceNumber: typed.licence_number,
  licenceUntil: typed.licence_until,
});
