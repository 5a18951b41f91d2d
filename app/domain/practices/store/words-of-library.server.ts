import { eq, type SQL, sql } from "drizzle-orm";
import { forgetWords, wordsStandingIn } from "#app/domain/search/forgotten-words.server.ts";
import { type Database } from "#db/database.ts";
import { libraryEntries, practices } from "#db/schema/practices.ts";
import { corpus } from "../model.ts";

const stillOnTheShelf = (query: SQL) =>
  sql`exists (select from ${libraryEntries} where ${libraryEntries.searched} @@ ${query})`;

/**
 * Changes what of a practice everybody reads, and forgets the words that went with what it said before: they are
 * suggested to nobody who searches.
 */
export async function forgettingWords<T>(db: Database, practiceId: string, change: () => Promise<T>): Promise<T> {
  const before = sql`(select ${practices.searched} from ${practices} where ${eq(practices.id, practiceId)})`;
  const words = await wordsStandingIn(db, corpus, before);
  const changed = await change();
  await forgetWords(db, corpus, { words, stands: stillOnTheShelf });
  return changed;
}
