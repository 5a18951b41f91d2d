import { and, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { searchQuestion, type SearchQuestion } from "#app/domain/search/search-question.server.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { libraryEntries, libraryPiles } from "#db/schema/practices.ts";
import { countsOf, fits, type LibraryCounts, type LibraryWish, type Pile, practicesPerPage } from "../library.ts";
import { corpus } from "../model.ts";

export type LibraryPage = {
  wish: LibraryWish;
  counts: LibraryCounts;
  shown: LibraryEntry[];
  pages: number;
  /** Words that stand nowhere, with those they were taken for; folded. */
  meant: SearchQuestion["meant"];
  /** Nothing has all the words, so that what has some is shown. */
  isLoose: boolean;
};

export type LibraryEntry = Awaited<ReturnType<typeof entriesOf>>[number];

/** The library as a reader asks for it: counts of every choice, and one page. Two statements; with words four at most. */
export async function practiceLibrary(ctx: Context, wish: LibraryWish): Promise<LibraryPage> {
  const { db } = ctx;
  const question = wish.words ? await searchQuestion(db, corpus, wish.words) : null;
  const { piles, sought, isLoose } = await sortedOut(db, question);
  const counts = countsOf(piles, wish);
  const pages = Math.max(1, Math.ceil(counts.found / practicesPerPage));
  const page = Math.min(wish.page, pages);
  const shown = counts.found === 0 ? [] : await entriesOf(db, { wish: { ...wish, page }, piles, sought });
  return { wish: { ...wish, page }, counts, shown, pages, meant: question?.meant ?? [], isLoose };
}

/** Everything with all the words; when there is nothing, everything with some of them. */
async function sortedOut(db: Database, question: SearchQuestion | null) {
  if (!question) return { piles: await pilesOf(db, null), sought: null, isLoose: false };
  const piles = await pilesOf(db, question.all);
  const isLoose = piles.length === 0 && question.words > 1;
  if (!isLoose) return { piles, sought: { ...question, query: question.all }, isLoose };
  return { piles: await pilesOf(db, question.any), sought: { ...question, query: question.any }, isLoose };
}

const found = (query: string) => sql`${libraryEntries.searched} @@ ${query}::tsquery`;

/** Everything that fits the words, by description. */
function pilesOf(db: Database, query: string | null): Promise<Pile[]> {
  const { id, direction, kind, audiences, isExample, count } = libraryPiles;
  const described = { id, direction, kind, audiences, isExample };
  if (query === null)
    return db
      .select({ ...described, count })
      .from(libraryPiles)
      .where(gt(count, 0));
  const counted = db
    .select({ pileId: libraryEntries.pileId, hits: sql<number>`count(*)::int`.as("hits") })
    .from(libraryEntries)
    .where(found(query))
    .groupBy(libraryEntries.pileId)
    .as("counted");
  return db
    .select({ ...described, count: counted.hits })
    .from(libraryPiles)
    .innerJoin(counted, eq(counted.pileId, id));
}

type Sought = SearchQuestion & { query: string };

/** What stands in a title counts most, then summary and labels; a word exactly as written counts again. */
function nearness({ query, exact }: Sought): SQL {
  const { named } = libraryEntries;
  const weights = sql.raw("'{0, 0, 0.5, 1}'::float4[]");
  return sql`ts_rank(${weights}, ${named}, ${query}::tsquery) + ts_rank(${weights}, ${named}, ${exact}::tsquery)`;
}

function orderOf({ sort }: LibraryWish, sought: Sought | null): SQL[] {
  const { publishedAt, practiceId, sortingTitle } = libraryEntries;
  const newest = [desc(publishedAt), sql`${practiceId}`];
  if (sort === "nearest" && sought) return [desc(nearness(sought)), ...newest];
  if (sort === "title") return [sql`${sortingTitle}`, sql`${practiceId}`];
  return newest;
}

async function entriesOf(
  db: Database,
  { wish, piles, sought }: { wish: LibraryWish; piles: Pile[]; sought: Sought | null },
) {
  const descriptions = new Map(piles.filter((pile) => fits(pile, wish)).map((pile) => [pile.id, pile]));
  const rows = await db
    .select({
      pileId: libraryEntries.pileId,
      slug: libraryEntries.slug,
      title: libraryEntries.title,
      summary: libraryEntries.summary,
      organisation: organisations.shortName,
    })
    .from(libraryEntries)
    .innerJoin(organisations, eq(organisations.id, libraryEntries.organisationId))
    .where(
      and(
        descriptions.size === piles.length ? undefined : inArray(libraryEntries.pileId, [...descriptions.keys()]),
        sought ? found(sought.query) : undefined,
      ),
    )
    .orderBy(...orderOf(wish, sought))
    .limit(practicesPerPage)
    .offset((wish.page - 1) * practicesPerPage);
  return rows.flatMap(({ pileId, ...entry }) => {
    const pile = descriptions.get(pileId);
    if (!pile) return [];
    const { kind, direction, audiences, isExample } = pile;
    return [{ ...entry, kind, direction, audiences, isExample }];
  });
}
