import { firstProfiles } from "./abolishion-to-betania.ts";
import { thirdProfiles } from "./eliberare-to-missio-link.ts";
import { secondProfiles } from "./free-to-dorcas.ts";
import { fourthProfiles } from "./people-to-people-to-logs.ts";
import { type SeedProfile } from "./types.ts";

/** The profile of each member of the presentation of 2020, by slug. */
export const profiles2020: Readonly<Record<string, SeedProfile>> = {
  ...firstProfiles,
  ...secondProfiles,
  ...thirdProfiles,
  ...fourthProfiles,
};
