import { sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { searchWords } from "#db/schema/search.ts";
import { wordsToRemember } from "./rules/words.ts";

type Words = { ro: string; en: string };

/** What a row is found by: its title, then summary and labels, then everything else. */
export type SearchedText = { title: Words; summary: Words; rest: Words };

/** The value of the row's own column of type `tsvector`. */
export function searchedVector({ title, summary, rest }: SearchedText) {
  const weighed = ({ ro, en }: Words, weight: "A" | "B" | "C") =>
    sql<string>`search_vector(${ro}::text, ${en}::text, ${weight}::"char")`;
  return sql<string>`${weighed(title, "A")} || ${weighed(summary, "B")} || ${weighed(rest, "C")}`;
}

/** Remembers the words of what everybody may read now, so that a slip in them is understood. */
export async function rememberWords(
  db: Database,
  corpus: string,
  { title, summary, rest }: SearchedText,
): Promise<void> {
  const text = [title, summary, rest].flatMap(({ ro, en }) => [ro, en]).join("\n");
  const rows = wordsToRemember(text).map((word) => ({ corpus, word }));
  if (rows.length > 0) await db.insert(searchWords).values(rows).onConflictDoNothing();
}
