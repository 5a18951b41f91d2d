import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/**
 * Words that stand in what everybody may read, without marks over letters and without case: what a mistyped word is held
 * against. A corpus is what is searched together, such as `practices`. What is not public never comes here.
 */
export const searchWords = pgTable("search_words", { corpus: text().notNull(), word: text().notNull() }, (table) => [
  primaryKey({ name: "one_row_per_word_of_a_corpus", columns: [table.corpus, table.word] }),
]);
