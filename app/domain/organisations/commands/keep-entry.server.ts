import { and, eq, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { changingProfile } from "../changing-profile.server.ts";
import { entriesAtMost, type EntryTyped } from "../entry-input.ts";
import { columnsOf, entryTables } from "../store/entries.server.ts";
import { type StoredProfile } from "../store/own-profile.server.ts";

/**
 * Adds a programme, a network, an agreement or a figure at the end of its list, or changes one. Figures are told, and
 * enter no total.
 * @throws {Refusal} `organisation.profile_changed` · `organisation.too_many_entries`
 */
export async function keepEntry(
  ctx: Context,
  { organisationId, typed }: { organisationId: string; typed: EntryTyped },
): Promise<void> {
  const { list, entry } = typed;
  const table = entryTables[list];
  const part = { name: list, organisationId, seen: typed.seen };
  const of = ({ entries }: StoredProfile) =>
    entry === "new" ? {} : (entries[list].find(({ id }) => id === entry) ?? null);
  await changingProfile(ctx, { part, of }, async (db, { entries }) => {
    if (entry !== "new") {
      const own = and(eq(table.id, entry), eq(table.organisationId, organisationId));
      await db.update(table).set(columnsOf(typed)).where(own);
      return;
    }
    if (entries[list].length >= entriesAtMost) {
      throw new Refusal("organisation.too_many_entries", { most: entriesAtMost });
    }
    const last = sql<number>`(select coalesce(max(${table.position}), 0) + 1 from ${table}
      where ${eq(table.organisationId, organisationId)})`;
    const row = { ...columnsOf(typed), organisationId, position: last };
    await db.insert(table).values(row as unknown as typeof table.$inferInsert);
  });
}
