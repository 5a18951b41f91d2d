import { type Bilingual, type OrganisationProfile } from "#app/domain/organisations/profile.ts";
import { type SeedProfile } from "#db/seed/profiles/types.ts";

const inBoth = (words: { ro: string; en?: string }): Bilingual => ({ ro: words.ro, en: words.en ?? null });
const orNull = (words: { ro: string; en?: string } | undefined) => (words ? inBoth(words) : null);

/** A seed's profile as the room takes it: what is not said is null or an empty list. */
export function seededProfile(seed: SeedProfile): OrganisationProfile {
  return {
    audience: orNull(seed.audience),
    activeSince: seed.activeSince ?? null,
    places: [...(seed.places ?? [])],
    isAccredited: seed.isAccredited ?? null,
    services: seed.services.map((service) => ({
      support: service.support,
      name: service.name ?? null,
      detail: orNull(service.detail),
      sinceYear: service.sinceYear ?? null,
      isLicensed: service.isLicensed ?? false,
      licenceNumber: service.licenceNumber ?? null,
      licenceUntil: service.licenceUntil ?? null,
    })),
    audiences: [...seed.audiences],
    territories: [...(seed.territories ?? [])],
    affiliations: [...(seed.affiliations ?? [])],
    ...seededLists(seed),
  };
}

function seededLists(seed: SeedProfile): Pick<OrganisationProfile, "agreements" | "programmes" | "figures"> {
  return {
    agreements: (seed.agreements ?? []).map(({ partner, scope }) => ({
      partner: inBoth(partner),
      scope: inBoth(scope),
      signedOn: null,
    })),
    programmes: (seed.programmes ?? []).map(({ name, text, sinceYear = null }) => ({
      name,
      text: inBoth(text),
      sinceYear,
    })),
    figures: (seed.figures ?? []).map(({ label, sinceYear = null, ...figure }) => ({
      ...figure,
      label: inBoth(label),
      sinceYear,
    })),
  };
}
