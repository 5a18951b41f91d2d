import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { mailedKeys, people, sentForms } from "#db/schema/accounts.ts";

/**
 * Takes away the person and all that hangs on them: seats, sign-ins, second factor, keys, forms. What they did stays,
 * with a number that points to nobody. Whoever calls has been asked to, and records it.
 */
export async function forgetPerson(ctx: Context, person: { id: string; email: string }): Promise<void> {
  await ctx.db.delete(mailedKeys).where(eq(mailedKeys.email, person.email));
  await ctx.db.delete(sentForms).where(eq(sentForms.personId, person.id));
  await ctx.db.delete(people).where(eq(people.id, person.id));
}
