import { type Audience, type FigureKind, type FigureQualifier, type SupportKind } from "#db/reference/support.ts";
import { type Territory } from "#db/reference/territories.ts";

/** A text in Romanian and, where somebody translated it, in English. */
export type Bilingual = { ro: string; en: string | null };

export type ProfileService = {
  support: SupportKind;
  /** The name of the place or service; null when it has none. */
  name: string | null;
  detail: Bilingual | null;
  sinceYear: number | null;
  isLicensed: boolean;
  licenceNumber: string | null;
  /** The last day of the licence, `2027-12-31`. */
  licenceUntil: string | null;
};

export type ProfileAffiliation = {
  network: string;
  level: "local" | "national" | "european" | "international";
  role: "member" | "founding_member" | "branch" | "part";
};

export type ProfileAgreement = { partner: Bilingual; scope: Bilingual; signedOn: string | null };
export type ProfileProgramme = { name: string; text: Bilingual; sinceYear: number | null };

/** A number the organisation states of itself; told on its profile, part of no total. */
export type ProfileFigure = {
  kind: FigureKind;
  /** A whole number, zero or more. */
  value: number;
  qualifier: FigureQualifier;
  label: Bilingual;
  /** The first year counted; only of a cumulative figure. */
  sinceYear: number | null;
  /** The year it is of, or was true in. */
  asOfYear: number;
};

/** All an organisation says of itself in public beside its name and summary. */
export type OrganisationProfile = {
  audience: Bilingual | null;
  /** The first year of its work, when a source gives that instead of the founding. */
  activeSince: number | null;
  places: string[];
  isAccredited: boolean | null;
  services: ProfileService[];
  audiences: Audience[];
  territories: Territory[];
  affiliations: ProfileAffiliation[];
  agreements: ProfileAgreement[];
  programmes: ProfileProgramme[];
  figures: ProfileFigure[];
};

/** A mailbox of a role, as the table demands too: never the address of a person. */
export const pressMailboxPattern =
  /^(presa|press|media|comunicare|communication|contact|office|birou|secretariat)[a-z.-]*@[a-z0-9.-]+[.][a-z]{2,}$/;
