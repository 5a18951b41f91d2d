import { desc, eq, sql } from "drizzle-orm";
import { type PgColumn } from "drizzle-orm/pg-core";
import { type Context } from "#app/domain/context.ts";
import { formerNames, organisations } from "#db/schema/organisations.ts";

/** The address of the organisation this one became part of, else its own. */
const addressNow = (slug: PgColumn) => sql<string>`coalesce((
  select into_this.slug from ${organisations} into_this where into_this.id = ${organisations.mergedInto}), ${slug})`;

/**
 * Where an address leads that is nobody's page any more: an old name's, or that of an organisation that became part of
 * another. Null when it leads nowhere else. Public.
 */
export async function movedTo(ctx: Context, slug: string): Promise<string | null> {
  const [merged] = await ctx.db
    .select({ to: addressNow(organisations.slug) })
    .from(organisations)
    .leftJoin(formerNames, sql`false`)
    .where(eq(organisations.slug, slug));
  if (merged) return merged.to === slug ? null : merged.to;
  const [renamed] = await ctx.db
    .select({ to: addressNow(organisations.slug) })
    .from(formerNames)
    .innerJoin(organisations, eq(organisations.id, formerNames.organisationId))
    .where(eq(formerNames.slug, slug))
    .orderBy(desc(formerNames.until), formerNames.id)
    .limit(1);
  return renamed?.to ?? null;
}
