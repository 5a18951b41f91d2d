import { eq, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { sentForms } from "#db/schema/accounts.ts";

/**
 * Carries an act out once for the key its form was rendered with; the same form sent again (double click, lost answer,
 * back button) does nothing and leads to where the first one led. A second sending waits for the first to end. The same
 * key with something else in the form (back button, then changed) is refused: nobody is told that it was saved.
 * `work` returns the path that follows, without language prefix.
 * @throws {Refusal} `form.sent_already`, `form.unreadable`
 */
export async function carryOutOnce(
  ctx: Context,
  form: { key: string; act: string },
  work: (ctx: Context) => Promise<string>,
): Promise<string> {
  const personId = ctx.actor.personId;
  if (!personId) throw new Refusal("access.sign_in_needed");
  return ctx.db.transaction(async (db) => {
    const first = await db
      .insert(sentForms)
      .values({ key: form.key, personId, act: form.act, contentHash: ctx.formSent ?? null, ledTo: "", at: ctx.now })
      .onConflictDoNothing()
      .returning({ key: sentForms.key });
    if (first.length === 0) return whereItLed({ ...ctx, db }, form);
    const ledTo = await work({ ...ctx, db });
    await db.update(sentForms).set({ ledTo }).where(eq(sentForms.key, form.key));
    return ledTo;
  });
}

async function whereItLed(ctx: Context, form: { key: string; act: string }): Promise<string> {
  const [row] = await ctx.db
    .select({
      ledTo: sentForms.ledTo,
      contentHash: sentForms.contentHash,
      mine: sql<boolean>`${sentForms.personId} = ${ctx.actor.personId} and ${sentForms.act} = ${form.act}`,
    })
    .from(sentForms)
    .where(eq(sentForms.key, form.key));
  if (!row?.mine) throw new Refusal("form.unreadable");
  if (row.contentHash !== null && row.contentHash !== ctx.formSent) throw new Refusal("form.sent_already");
  return row.ledTo;
}
