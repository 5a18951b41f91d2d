import { type Audience, type FigureKind, type FigureQualifier, type SupportKind } from "../../reference/support.ts";
import { type Territory } from "../../reference/territories.ts";

/** A text in both languages; without English it is shown in Romanian, and says so. */
type Words = { ro: string; en?: string };

/** What a seed says of an organisation beside its name and summary. The order of the lists is that of the profile. */
export type SeedProfile = {
  services: readonly {
    support: SupportKind;
    name?: string;
    detail?: Words;
    sinceYear?: number;
    isLicensed?: boolean;
    licenceNumber?: string;
    licenceUntil?: string;
  }[];
  audiences: readonly Audience[];
  /** For whom it is there, in a sentence. */
  audience?: Words;
  territories?: readonly Territory[];
  places?: readonly string[];
  activeSince?: number;
  isAccredited?: boolean;
  affiliations?: readonly {
    network: string;
    level: "local" | "national" | "european" | "international";
    role: "member" | "founding_member" | "branch" | "part";
  }[];
  agreements?: readonly { partner: Words; scope: Words }[];
  programmes?: readonly { name: string; text: Words; sinceYear?: number }[];
  figures?: readonly {
    kind: FigureKind;
    value: number;
    qualifier: FigureQualifier;
    label: Words;
    sinceYear?: number;
    asOfYear: number;
  }[];
};
