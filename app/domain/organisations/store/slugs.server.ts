import { and, like, ne } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { formerNames, organisations } from "#db/schema/organisations.ts";

/** Addresses of the site itself, which no organisation may stand at. */
const taken = ["data"];

/**
 * The slug itself, or with the first number behind it that no organisation has or had: an old address keeps leading to
 * its organisation, which alone may take it again.
 */
export async function freeSlug(db: Database, slug: string, forOrganisation?: string): Promise<string> {
  const rows = await db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(like(organisations.slug, `${slug}%`));
  const former = await db
    .select({ slug: formerNames.slug })
    .from(formerNames)
    .where(
      and(
        like(formerNames.slug, `${slug}%`),
        forOrganisation ? ne(formerNames.organisationId, forOrganisation) : undefined,
      ),
    );
  const known = new Set([...taken, ...[...rows, ...former].map((row) => row.slug)]);
  if (!known.has(slug)) return slug;
  let number = 2;
  while (known.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
