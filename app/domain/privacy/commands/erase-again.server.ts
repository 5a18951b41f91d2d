import { inArray } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { people } from "#db/schema/accounts.ts";
import { erasures } from "#db/schema/privacy.ts";
import { erasePerson } from "../erase-person.server.ts";

/**
 * After an older copy of the database was brought back: takes out again whoever was taken out since, and knows them from
 * now on. Returns how many had come back. Run by the portal itself.
 */
export async function eraseAgain(ctx: Context, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0;
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const back = await db
      .select({ id: people.id, email: people.email, name: people.name })
      .from(people)
      .where(inArray(people.id, [...personIds]));
    for (const person of back) await erasePerson(inside, person);
    const known = personIds.map((personId) => ({ personId, erasedAt: ctx.now }));
    await db.insert(erasures).values(known).onConflictDoNothing();
    return back.length;
  });
}
