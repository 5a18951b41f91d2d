import { and, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { bySortingName } from "#app/kernel/sorting-name.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";

export type RegisterEntry = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  isExample: boolean;
  /** A member of the coalition on the day that was asked about. */
  isMember: boolean;
};

/** Every organisation the portal knows, in the order of their names; who is in it is public. */
export async function organisationRegister(ctx: Context, day: string): Promise<RegisterEntry[]> {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      shortName: organisations.shortName,
      isExample: organisations.isExample,
      isMember: sql<boolean>`count(${memberships.id}) > 0`,
    })
    .from(organisations)
    .leftJoin(
      memberships,
      and(
        eq(memberships.organisationId, organisations.id),
        eq(memberships.kind, "member"),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .groupBy(organisations.id);
  return rows.sort(bySortingName);
}

/** Null when there is none with this short address. */
export async function organisationWithSlug(
  ctx: Context,
  slug: string,
): Promise<{ id: string; name: string; shortName: string } | null> {
  const [row] = await ctx.db
    .select({ id: organisations.id, name: organisations.name, shortName: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.slug, slug));
  return row ?? null;
}
