import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisations } from "#db/schema/organisations.ts";

/**
 * The id of an organisation of the register, whatever its standing, by its short address.
 * @throws {Refusal} `access.not_found`
 */
export async function organisationOfSlug(ctx: Context, slug: string): Promise<string> {
  authorize(ctx.actor, "membership.view_register", null);
  const [row] = await ctx.db.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug));
  if (!row) throw new Refusal("access.not_found");
  return row.id;
}
