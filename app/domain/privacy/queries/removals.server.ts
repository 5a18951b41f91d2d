import { sql } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { type Term, terms } from "#db/reference/register/terms.ts";
import { activities } from "#db/schema/audit.ts";

export type Removal = {
  term: Term;
  /** Rows of the last thirty days, and of all time. */
  lately: number;
  everything: number;
  /** ISO instant of the last row that went; null when none has. */
  lastAt: string | null;
};

/** How many rows of what were removed because their time was over, one line a term; one question. */
export async function removals(ctx: Context): Promise<Removal[]> {
  authorize(ctx.actor, "removals.view", null);
  const since = new Date(ctx.now.getTime() - 30 * 86_400_000).toISOString();
  const rows = await ctx.db.execute<{ term: string; lately: number; everything: number; last: string }>(sql`
    select said.key as term,
      coalesce(sum(said.value::int) filter (where ${activities.at} > ${since}::timestamptz), 0)::int as lately,
      sum(said.value::int)::int as everything,
      to_char(max(${activities.at}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last
    from ${activities}, jsonb_each_text(${activities.details}) said
    where ${activities.kind} = 'retention.removed' and ${activities.actorId} is null
    group by said.key`);
  const known = new Map(rows.map((row) => [row.term, row]));
  return (Object.keys(terms) as Term[]).map((term) => {
    const row = known.get(term);
    return { term, lately: row?.lately ?? 0, everything: row?.everything ?? 0, lastAt: row?.last ?? null };
  });
}
