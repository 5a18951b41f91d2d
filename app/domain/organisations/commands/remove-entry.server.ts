import { and, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { changingProfile } from "../changing-profile.server.ts";
import { type EntryList } from "../entry-input.ts";
import { entryTables } from "../store/entries.server.ts";
import { type StoredProfile } from "../store/own-profile.server.ts";

type Input = { organisationId: string; list: EntryList; entry: string; seen: string };

/**
 * Takes an entry out of a list of the profile.
 * @throws {Refusal} `organisation.profile_changed`
 */
export async function removeEntry(ctx: Context, { organisationId, list, entry, seen }: Input): Promise<void> {
  const table = entryTables[list];
  const of = ({ entries }: StoredProfile) => entries[list].find(({ id }) => id === entry) ?? null;
  await changingProfile(ctx, { part: { name: list, organisationId, seen }, of }, async (db) => {
    await db.delete(table).where(and(eq(table.id, entry), eq(table.organisationId, organisationId)));
  });
}
