import { type OrganisationProfile } from "#app/domain/organisations/profile.ts";

/** A profile that says nothing, but for what is given. */
export function aProfile(known: Partial<OrganisationProfile> = {}): OrganisationProfile {
  return {
    audience: null,
    activeSince: null,
    places: [],
    isAccredited: null,
    services: [],
    audiences: [],
    territories: [],
    affiliations: [],
    agreements: [],
    programmes: [],
    figures: [],
    ...known,
  };
}

export function aService(known: Partial<OrganisationProfile["services"][number]> = {}) {
  return {
    support: "legal" as const,
    name: null,
    detail: null,
    sinceYear: null,
    isLicensed: false,
    licenceNumber: null,
    licenceUntil: null,
    ...known,
  };
}

export function aFigure(known: Partial<OrganisationProfile["figures"][number]> = {}) {
  return {
    kind: "stock" as const,
    value: 90,
    qualifier: "exact" as const,
    label: { ro: "persoane", en: "people" },
    sinceYear: null,
    asOfYear: 2020,
    ...known,
  };
}
