import { and, eq, inArray } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { periodTotals } from "#db/schema/review.ts";

/** The three headline figures, by the indicator each is the sum of. */
export const headlines = { reach: "PRV.REACH", victims: "VIC.ALL.VICT", trained: "TRN.PERS.SPEC" } as const;
export type Headline = keyof typeof headlines;

export type ProvisionalTotal = {
  headline: Headline;
  /** The sum over accepted reports; null while no accepted report has answered. */
  total: number | null;
  /** Organisations that answered with a number, zero included. */
  answered: number;
};

/** What the accepted reports of a period add up to so far; for the secretariat's eyes, never for publication. */
export async function provisionalTotals(ctx: Context, periodId: string): Promise<ProvisionalTotal[]> {
  authorize(ctx.actor, "period.view_cycle", null);
  const rows = await ctx.db
    .select({ indicator: periodTotals.indicator, total: periodTotals.total, answered: periodTotals.answered })
    .from(periodTotals)
    .where(
      and(
        eq(periodTotals.periodId, periodId),
        eq(periodTotals.breakdown, ""),
        inArray(periodTotals.indicator, Object.values(headlines)),
      ),
    );
  return (Object.keys(headlines) as Headline[]).map((headline) => {
    const row = rows.find(({ indicator }) => indicator === headlines[headline]);
    return { headline, total: row?.answered ? row.total : null, answered: row?.answered ?? 0 };
  });
}
