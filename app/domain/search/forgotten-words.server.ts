import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { searchWords } from "#db/schema/search.ts";

/** What a row of the corpus with this word is found by. */
const foundBy = sql`(plainto_tsquery('public.search_ro', ${searchWords.word}) || plainto_tsquery('public.search_en', ${searchWords.word}))`;

/** The words of the corpus that stand in a text. @param searched its value of type `tsvector` */
export async function wordsStandingIn(db: Database, corpus: string, searched: SQL): Promise<string[]> {
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(sql`${eq(searchWords.corpus, corpus)} and ${searched} @@ ${foundBy}`);
  return rows.map(({ word }) => word);
}

/**
 * Forgets words that everybody reads nowhere any more: a slip in one of them would tell it to whoever tries.
 * @param words which ones may have gone
 * @param stands whether everybody still reads what is found by a `tsquery`
 */
export async function forgetWords(
  db: Database,
  corpus: string,
  { words, stands }: { words: readonly string[]; stands: (query: SQL) => SQL },
): Promise<void> {
  if (words.length === 0) return;
  const gone = sql`${eq(searchWords.corpus, corpus)} and ${inArray(searchWords.word, [...words])} and not ${stands(foundBy)}`;
  await db.delete(searchWords).where(gone);
}
