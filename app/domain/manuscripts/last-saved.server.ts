import { eq } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { type Manuscript } from "./manuscripts.server.ts";

/** Who saved the text last, and when; without a name for somebody who is not among those the reader sees. */
export type LastSaved = {
  name: string | null;
  isReader: boolean;
  /** ISO instant. */
  at: string;
};

export async function lastSaved(
  db: Database,
  { savedBy, savedAt }: Pick<Manuscript, "savedBy" | "savedAt">,
  reader: string | null,
): Promise<LastSaved> {
  const [row] = savedBy ? await db.select({ name: people.name }).from(people).where(eq(people.id, savedBy)) : [];
  return { name: row?.name ?? null, isReader: savedBy !== null && savedBy === reader, at: savedAt.toISOString() };
}
