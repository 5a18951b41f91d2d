import { eq } from "drizzle-orm";
import { type PgTable } from "drizzle-orm/pg-core";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import {
  organisationAffiliations,
  organisationAgreements,
  organisationAudiences,
  organisationProgrammes,
  organisationServices,
  organisationTerritories,
  profileFigures,
} from "#db/schema/organisations-profile.ts";
import { type OrganisationProfile } from "../profile.ts";

const lists = [
  organisationServices,
  organisationAudiences,
  organisationTerritories,
  organisationAffiliations,
  organisationAgreements,
  organisationProgrammes,
  profileFigures,
] as const;

/** Takes away what the profile said and writes what it says now. */
export async function replaceProfile(
  db: Database,
  organisationId: string,
  profile: OrganisationProfile,
): Promise<void> {
  for (const list of lists) await db.delete(list).where(eq(list.organisationId, organisationId));
  await db
    .update(organisations)
    .set({
      audienceRo: profile.audience?.ro ?? null,
      audienceEn: profile.audience?.en ?? null,
      activeSince: profile.activeSince,
      places: profile.places,
      isAccredited: profile.isAccredited,
    })
    .where(eq(organisations.id, organisationId));
  for (const [table, rows] of rowsOf(organisationId, profile)) {
    if (rows.length > 0) await db.insert(table).values(rows);
  }
}

function rowsOf(organisationId: string, profile: OrganisationProfile): [PgTable, Record<string, unknown>[]][] {
  const own = <T extends object>(rows: readonly T[]) =>
    rows.map((row, index) => ({ ...row, organisationId, position: index + 1 }));
  const services = profile.services.map(({ detail, ...service }) => ({
    ...service,
    detailRo: detail?.ro ?? null,
    detailEn: detail?.en ?? null,
  }));
  const agreements = profile.agreements.map(({ partner, scope, signedOn }) => ({
    partnerRo: partner.ro,
    partnerEn: partner.en,
    scopeRo: scope.ro,
    scopeEn: scope.en,
    signedOn,
  }));
  const programmes = profile.programmes.map(({ text, ...rest }) => ({ ...rest, textRo: text.ro, textEn: text.en }));
  const figures = profile.figures.map(({ label, ...rest }) => ({ ...rest, labelRo: label.ro, labelEn: label.en }));
  return [
    [organisationServices, own(services)],
    [organisationAudiences, profile.audiences.map((audience) => ({ organisationId, audience }))],
    [organisationTerritories, profile.territories.map((territory) => ({ organisationId, territory }))],
    [organisationAffiliations, own(profile.affiliations)],
    [organisationAgreements, own(agreements)],
    [organisationProgrammes, own(programmes)],
    [profileFigures, own(figures)],
  ];
}
