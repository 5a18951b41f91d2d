import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Audience } from "#db/reference/support.ts";
import { type Territory } from "#db/reference/territories.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import {
  organisationAudiences,
  organisationServices as services,
  organisationTerritories,
  pressContacts,
} from "#db/schema/organisations-profile.ts";
import { type EntryList } from "../entry-input.ts";
import { type ProfileService } from "../profile.ts";
import { ownEntries, type StoredEntry } from "./entries.server.ts";
import { listOf, valuesOf } from "./public-organisations.server.ts";
import { serviceFields } from "./service-fields.server.ts";

/** The parts of a profile its organisation changes, each by a form of its own. */
export type StoredProfile = {
  slug: string;
  name: string;
  isExample: boolean;
  description: {
    summaryRo: string | null;
    summaryEn: string | null;
    audienceRo: string | null;
    audienceEn: string | null;
    audiences: Audience[];
    territories: Territory[];
    places: string[];
    foundedYear: number | null;
    activeSince: number | null;
  };
  contact: { website: string | null; pressMailbox: string | null };
  services: (ProfileService & { id: string })[];
  entries: Record<EntryList, StoredEntry[]>;
};

const ownServices = listOf<ProfileService & { id: string }>(
  services,
  { id: services.id, ...serviceFields },
  services.position,
);

/** What the profile says now, for whoever may change it; null for an organisation that does not exist. One query. */
export async function storedProfile(db: Database, organisationId: string): Promise<StoredProfile | null> {
  const [row] = await db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      isExample: organisations.isExample,
      description: {
        summaryRo: organisations.summaryRo,
        summaryEn: organisations.summaryEn,
        audienceRo: organisations.audienceRo,
        audienceEn: organisations.audienceEn,
        audiences: valuesOf<Audience>(organisationAudiences, organisationAudiences.audience),
        territories: valuesOf<Territory>(organisationTerritories, organisationTerritories.territory),
        places: organisations.places,
        foundedYear: organisations.foundedYear,
        activeSince: organisations.activeSince,
      },
      website: organisations.website,
      pressMailbox: pressContacts.mailbox,
      services: ownServices,
      entries: ownEntries,
    })
    .from(organisations)
    .leftJoin(pressContacts, eq(pressContacts.organisationId, organisations.id))
    .where(eq(organisations.id, organisationId));
  if (!row) return null;
  const { website, pressMailbox, ...rest } = row;
  return { ...rest, contact: { website, pressMailbox } };
}

/** The same, with the organisation's row held until the transaction ends: two who change it wait for each other. */
export async function heldProfile(db: Database, organisationId: string): Promise<StoredProfile | null> {
  await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("update");
  return storedProfile(db, organisationId);
}

/** A short sign of what a part said when it was read: a form carries it, so that nobody overwrites what they did not see. */
export function signOf(part: object): string {
  return createHash("sha256").update(JSON.stringify(part)).digest("base64url").slice(0, 22);
}
