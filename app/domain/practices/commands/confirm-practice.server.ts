import { eq, sql } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { monthsAfter } from "#app/kernel/months.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practices } from "#db/schema/practices.ts";
import { confirmedForMonths } from "../checklist.ts";

/**
 * Its organisation says that a practice holds as it is published: from today it counts as confirmed anew.
 * @throws {Refusal} `access.not_found`
 */
export async function confirmPractice(ctx: Context, slug: string): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const [practice] = await db
      .select({ id: practices.id, organisationId: practices.organisationId })
      .from(practices)
      .where(eq(practices.slug, slug));
    if (!practice) throw new Refusal("access.not_found");
    authorize(ctx.actor, "practice.confirm", practice);
    const { id, organisationId } = practice;
    const until = dayOf(monthsAfter(ctx.now, confirmedForMonths));
    // Only the secretariat writes what is published; this statement touches nothing but the day.
    const [row] = await db.execute<{ slug: string | null }>(
      sql`select confirm_practice(${id}, ${until}::date) as slug`,
    );
    if (!row?.slug) throw new Refusal("access.not_found");
    await record({ ...ctx, db }, { kind: "practice.confirmed", subjectId: id, organisationId, details: { slug } });
  });
}
