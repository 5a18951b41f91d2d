import { like } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";

/** Addresses of the site itself, which no organisation may stand at. */
const taken = ["data"];

/** The slug itself, or with the first number behind it that no organisation has. */
export async function freeSlug(db: Database, slug: string): Promise<string> {
  const rows = await db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(like(organisations.slug, `${slug}%`));
  const known = new Set([...taken, ...rows.map((row) => row.slug)]);
  if (!known.has(slug)) return slug;
  let number = 2;
  while (known.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
