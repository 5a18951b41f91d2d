import { and, arrayContains, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { searchQuestion, type SearchQuestion } from "#app/domain/search/search-question.server.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";
import { countsOf, type LibraryCounts, type LibraryWish, type Pile, practicesPerPage } from "../library.ts";
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
  const shown = counts.found === 0 ? [] : await entriesOf(db, { ...wish, page }, sought);
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

const found = (query: string) => sql`${practices.searched} @@ ${query}::tsquery`;
const published = eq(practices.state, "published");

/** Everything that fits the words, by description. */
function pilesOf(db: Database, query: string | null): Promise<Pile[]> {
  const { direction, kind, audiences, isExample } = practices;
  return db
    .select({ direction, kind, audiences, isExample, count: sql<number>`count(*)::int` })
    .from(practices)
    .where(and(published, query === null ? undefined : found(query)))
    .groupBy(direction, kind, audiences, isExample);
}

type Sought = SearchQuestion & { query: string };

/** What stands in a title counts most, then summary and labels; a word exactly as written counts again. */
function nearness({ query, exact }: Sought): SQL {
  const weights = sql.raw("'{0, 0.15, 0.5, 1}'::float4[]");
  return sql`ts_rank(${weights}, ${practices.searched}, ${query}::tsquery) + ts_rank(${weights}, ${practices.searched}, ${exact}::tsquery)`;
}

function orderOf({ sort }: LibraryWish, sought: Sought | null): SQL[] {
  if (sort === "nearest" && sought) return [desc(nearness(sought)), desc(practices.publishedAt), sql`${practices.id}`];
  if (sort === "title") return [sql`${practices.sortingTitle}`, sql`${practices.id}`];
  return [sql`${practices.publishedAt} desc nulls last`, sql`${practices.id}`];
}

function entriesOf(db: Database, wish: LibraryWish, sought: Sought | null) {
  const { direction, audience, kind, page } = wish;
  return db
    .select({
      slug: practices.slug,
      title: practices.title,
      summary: practices.summary,
      kind: practices.kind,
      direction: practices.direction,
      audiences: practices.audiences,
      organisation: organisations.shortName,
      isExample: practices.isExample,
    })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(
      and(
        published,
        direction ? eq(practices.direction, direction) : undefined,
        kind ? eq(practices.kind, kind) : undefined,
        audience ? arrayContains(practices.audiences, [audience]) : undefined,
        sought ? found(sought.query) : undefined,
      ),
    )
    .orderBy(...orderOf(wish, sought))
    .limit(practicesPerPage)
    .offset((page - 1) * practicesPerPage);
}
