import { sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { searchWords } from "#db/schema/search.ts";
import { meantBy } from "./rules/slips.ts";
import { anyForm, type Stems, tokensOf } from "./rules/words.ts";

/** What somebody looks for, as PostgreSQL understands it. */
export type SearchQuestion = {
  /** Texts of `tsquery`: with every word, with any of them, and with the words exactly as stems. */
  all: string;
  any: string;
  exact: string;
  /** How many telling words there are. */
  words: number;
  /** Words that stand nowhere, and what they were taken for; folded. */
  meant: { typed: string; words: string[] }[];
};

/** What is asked for may be in any form of its words, and mistyped; null when nothing telling was typed. One statement. */
export async function searchQuestion(db: Database, corpus: string, typed: string): Promise<SearchQuestion | null> {
  const tokens = tokensOf(typed);
  if (tokens.length === 0) return null;
  const understood = await understoodBy(db, corpus, tokens);
  const meant = understood.flatMap(({ token, near }) => {
    const words = near
      ? meantBy(
          token,
          near.map(({ word }) => word),
        )
      : [];
    return words.length > 0 ? [{ typed: token, words }] : [];
  });
  const parts = understood.map(({ token, stems, near }) => {
    const instead = meant.find((one) => one.typed === token)?.words ?? [];
    const others = (near ?? []).filter(({ word }) => instead.includes(word));
    return [stems, ...others].map(anyForm).join(" | ");
  });
  return {
    all: parts.map((part) => `(${part})`).join(" & "),
    any: parts.map((part) => `(${part})`).join(" | "),
    exact: understood.map(({ stems }) => `'${stems.ro}'`).join(" | "),
    words: tokens.length,
    meant,
  };
}

type Near = Stems & { word: string };
type Understood = { token: string; stems: Stems; near: Near[] | null };

const stemsOf = (word: ReturnType<typeof sql>) => ({
  ro: sql`coalesce((ts_lexize('romanian_stem', ${word}))[1], ${word})`,
  en: sql`coalesce((ts_lexize('english_stem', ${word}))[1], '')`,
});

/** Stems of each word; for one that begins no word of the corpus, the words of its length. */
async function understoodBy(db: Database, corpus: string, tokens: readonly string[]): Promise<Understood[]> {
  const token = stemsOf(sql`token`);
  const other = stemsOf(sql`word`);
  const list = sql.join(
    tokens.map((one) => sql`${one}::text`),
    sql`, `,
  );
  const rows = await db.execute<{ token: string; ro: string; en: string; near: Near[] | null }>(sql`
    select token, ro, en, case when length(token) >= 4 and not exists (
      select from ${searchWords} where corpus = ${corpus} and word >= begins collate "C" and word < begins || '~' collate "C"
    ) then (
      select coalesce(jsonb_agg(jsonb_build_object('word', word, 'ro', ${other.ro}, 'en', ${other.en})), '[]')
      from ${searchWords}
      where corpus = ${corpus} and length(word) between length(token) - 1 and length(token) + 1
        and (left(word, 1) = left(token, 1) or right(word, 3) = right(token, 3))
    ) end as near
    from (
      select token, ro, en, case when length(ro) < 5 then ro else left(ro, greatest(4, length(ro) - 2)) end as begins
      from (select token, ${token.ro} as ro, ${token.en} as en from unnest(array[${list}]) as token) as stemmed
    ) as cut`);
  return rows.map(({ token: word, ro, en, near }) => ({ token: word, stems: { ro, en }, near }));
}
