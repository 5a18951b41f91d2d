import { and, arrayOverlaps, desc, eq, ne, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";

export type PublicPractice = Awaited<ReturnType<typeof publishedPractice>>;

/**
 * A practice as everybody reads it, with three like it. Two statements.
 * @throws {Refusal} `access.not_found`
 */
export async function publishedPractice(ctx: Context, slug: string) {
  const row = await practiceAt(ctx.db, slug);
  if (!row) throw new Refusal("access.not_found");
  const { parts, firstPublishedAt, publishedAt, reviewOn, ...said } = row;
  return {
    ...said,
    parts: parts.map(({ part, html }) => ({ part, html })),
    /** ISO instants. */
    firstPublishedAt: firstPublishedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    /** The day it is to be confirmed again; null when it never was confirmed. */
    reviewOn,
    isOverdue: reviewOn !== null && reviewOn < dayOf(ctx.now),
    related: await relatedTo(ctx.db, row),
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
      organisation: { slug: organisations.slug, name: organisations.name },
    })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(and(eq(practices.slug, slug), ne(practices.state, "withdrawn")));
  return row;
}

type Like = NonNullable<Awaited<ReturnType<typeof practiceAt>>>;

/** Of the same direction and for some of the same people; of the same kind first, then the newest. */
function relatedTo(db: Database, { id, direction, audiences, kind }: Like) {
  return db
    .select({ slug: practices.slug, title: practices.title, organisation: organisations.shortName })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(
      and(
        eq(practices.state, "published"),
        eq(practices.direction, direction),
        audiences.length > 0 ? arrayOverlaps(practices.audiences, audiences) : undefined,
        ne(practices.id, id),
      ),
    )
    .orderBy(desc(sql`${practices.kind} = ${kind}`), desc(practices.publishedAt), practices.id)
    .limit(3);
}
