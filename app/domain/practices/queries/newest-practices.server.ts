import { desc, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";

export type FeedEntry = Awaited<ReturnType<typeof newestPractices>>[number];

/** The practices published last, for those who follow them: at most fifty. */
export function newestPractices(ctx: Context) {
  return ctx.db
    .select({
      id: practices.id,
      slug: practices.slug,
      title: practices.title,
      summary: practices.summary,
      direction: practices.direction,
      organisation: organisations.name,
      firstPublishedAt: practices.firstPublishedAt,
      publishedAt: practices.publishedAt,
      isExample: practices.isExample,
    })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(eq(practices.state, "published"))
    .orderBy(desc(practices.publishedAt), practices.id)
    .limit(50);
}

/** The addresses of all practices that search engines may know: nothing invented for the demo. */
export async function practiceSlugs(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .select({ slug: practices.slug, isExample: practices.isExample })
    .from(practices)
    .where(eq(practices.state, "published"))
    .orderBy(practices.slug);
  return rows.filter(({ isExample }) => !isExample).map(({ slug }) => slug);
}
