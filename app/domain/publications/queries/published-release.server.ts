import { and, asc, desc, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { releases } from "#db/schema/publications.ts";
import { type PublishedRelease } from "../model.ts";
import { firstPublished } from "../store/read-releases.server.ts";
import { isPublished } from "../store/releases.server.ts";

/** The latest published release of a year: what page, chart, CSV and JSON are all made of. Null when there is none. */
export async function publishedReleaseOf(ctx: Context, year: number | null): Promise<PublishedRelease | null> {
  if (year === null) return null;
  const where = and(isPublished, eq(releases.year, year));
  return firstPublished(ctx.db, { where, order: [desc(releases.number)] });
}

/**
 * The same, for a page.
 * @throws {Refusal} `release.not_found` for a year that is not published, or null
 */
export async function publishedRelease(ctx: Context, year: number | null): Promise<PublishedRelease> {
  const release = await publishedReleaseOf(ctx, year);
  if (!release) throw new Refusal("release.not_found");
  return release;
}

/** The newest published release; one made of invented reports only while there is no other. Null before the first. */
export async function latestRelease(ctx: Context): Promise<PublishedRelease | null> {
  const order = [asc(releases.isExample), desc(releases.year), desc(releases.number)];
  return firstPublished(ctx.db, { where: isPublished, order });
}
