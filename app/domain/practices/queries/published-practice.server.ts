import { and, arrayOverlaps, desc, eq, inArray, ne, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { type Context } from "#app/domain/context.ts";
import { publicFilesOf, publicImages, withAddress } from "#app/domain/files/public-files.server.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { libraryEntries, libraryPiles, practices } from "#db/schema/practices.ts";

export type PublicPractice = Awaited<ReturnType<typeof publishedPractice>>;

/**
 * A practice as everybody reads it, with its files and three like it. Two statements.
 * @throws {Refusal} `access.not_found`
 */
export async function publishedPractice(ctx: Context, slug: string) {
  const { parts, files, ...said } = await toldOf(ctx, slug);
  const related = await relatedTo(ctx.db, said);
  return { ...said, parts: parts.map(({ part, html }) => ({ part, html })), files: files.map(withAddress), related };
}

export type PracticeToPrint = Awaited<ReturnType<typeof practiceToPrint>>;

/**
 * The same with its texts as they were written, for paper, and where the bytes of its images are. Two statements.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceToPrint(ctx: Context, slug: string) {
  const { parts, files, ...said } = await toldOf(ctx, slug);
  const images = await publicImages(ctx.db, { kind: "manuscript", id: said.id });
  return {
    ...said,
    parts: parts.map(({ part, source }) => ({ part, source })),
    files: files.map(withAddress),
    images,
  };
}

async function toldOf({ db, now }: Context, slug: string) {
  const row = await practiceAt(db, slug);
  if (!row) throw new Refusal("access.not_found");
  const { firstPublishedAt, publishedAt, reviewOn, ...said } = row;
  return {
    ...said,
    /** ISO instants. */
    firstPublishedAt: firstPublishedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    /** The day it is to be confirmed again; null when it never was confirmed. */
    reviewOn,
    isOverdue: reviewOn !== null && reviewOn < dayOf(now),
  };
}

async function practiceAt(db: Database, slug: string) {
  const [row] = await db
    .select({
      id: practices.id,
      slug: practices.slug,
      state: practices.state,
      version: practices.version,
      title: practices.title,
      summary: practices.summary,
      partners: practices.partners,
      kind: practices.kind,
      direction: practices.direction,
      audiences: practices.audiences,
      setting: practices.setting,
      territories: practices.territories,
      sinceYear: practices.sinceYear,
      untilYear: practices.untilYear,
      languages: practices.languages,
      costBand: practices.costBand,
      evidence: practices.evidence,
      isLicensed: practices.isLicensed,
      parts: practices.parts,
      figures: practices.figures,
      links: practices.links,
      contact: practices.contact,
      licence: practices.licence,
      source: practices.source,
      firstPublishedAt: practices.firstPublishedAt,
      publishedAt: practices.publishedAt,
      reviewOn: practices.reviewOn,
      isExample: practices.isExample,
      files: publicFilesOf("manuscript", practices.id),
      organisation: { slug: organisations.slug, name: organisations.name },
    })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(and(eq(practices.slug, slug), ne(practices.state, "withdrawn")));
  return row;
}

type Like = Pick<NonNullable<Awaited<ReturnType<typeof practiceAt>>>, "id" | "direction" | "audiences" | "kind">;

/** Of the same direction and for some of the same people; of the same kind first, then the newest. */
async function relatedTo(db: Database, { id, direction, audiences, kind }: Like) {
  const alike = and(
    eq(libraryPiles.direction, direction),
    audiences.length > 0 ? arrayOverlaps(libraryPiles.audiences, audiences) : undefined,
  );
  const newestOf = (kinds: SQL) =>
    db
      .select({ slug: libraryEntries.slug, title: libraryEntries.title, organisation: organisations.shortName })
      .from(libraryEntries)
      .innerJoin(organisations, eq(organisations.id, libraryEntries.organisationId))
      .where(
        and(
          inArray(
            libraryEntries.pileId,
            db.select({ id: libraryPiles.id }).from(libraryPiles).where(and(alike, kinds)),
          ),
          ne(libraryEntries.practiceId, id),
        ),
      )
      .orderBy(desc(libraryEntries.publishedAt), libraryEntries.practiceId)
      .limit(3);
  return unionAll(newestOf(eq(libraryPiles.kind, kind)), newestOf(ne(libraryPiles.kind, kind))).limit(3);
}
