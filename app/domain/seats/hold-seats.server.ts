import { sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";

/**
 * Nobody else changes who sits in the organisation until the transaction ends: whoever counts on somebody else staying
 * asks after this.
 */
export async function holdSeats(db: Database, organisationId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`seats ${organisationId}`}, 5))`);
}
