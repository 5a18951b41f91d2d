import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { misplacedMoments, momentFields, momentsSeen, type PeriodMoments } from "../rules/calendar.ts";
import { lockPeriod } from "../locked-period.server.ts";

type Change = {
  year: number;
  moments: PeriodMoments;
  /** The moments the form was filled in against, as `momentsSeen` writes them. */
  seen: string;
};

/** Moves the moments of a period. What is open follows from the clock at once; the trail keeps the new moments. */
export async function changePeriod(ctx: Context, input: Change): Promise<{ year: number }> {
  authorize(ctx.actor, "period.manage", null);
  const { year, moments } = input;
  return ctx.db.transaction(async (db) => {
    const period = await lockPeriod(db, year);
    if (!period) throw new Refusal("period.not_found");
    if (momentsSeen(period) !== input.seen) throw new Refusal("period.changed_meanwhile");
    if (misplacedMoments(moments).length > 0) throw new Refusal("period.moments_out_of_order");

    const moved = momentFields.filter((field) => moments[field].getTime() !== period[field].getTime());
    if (moved.length === 0) return { year };
    const change = Object.fromEntries(moved.map((field) => [field, moments[field]]));
    await db.update(reportingPeriods).set(change).where(eq(reportingPeriods.id, period.id));
    const details = { year, ...Object.fromEntries(moved.map((field) => [field, moments[field].toISOString()])) };
    await record({ ...ctx, db }, { kind: "period.changed", subjectId: period.id, details });
    return { year };
  });
}
