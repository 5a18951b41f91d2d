import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { misplacedMoments, type PeriodMoments } from "../rules/calendar.ts";
import { newestPeriod } from "../store/periods.server.ts";

/** Opens a year for reporting. In a portal of examples the new year is an example too. */
export async function openPeriod(
  ctx: Context,
  input: PeriodMoments & { year: number },
): Promise<{ id: string; year: number }> {
  authorize(ctx.actor, "period.manage", null);
  const { year, opensAt, dueAt, submissionsCloseAt, correctionsCloseAt, reviewClosesAt } = input;
  const moments = { opensAt, dueAt, submissionsCloseAt, correctionsCloseAt, reviewClosesAt };
  if (misplacedMoments(moments).length > 0) throw new Refusal("period.moments_out_of_order");
  return ctx.db.transaction(async (db) => {
    const isExample = (await newestPeriod(db))?.isExample ?? false;
    const [opened] = await db
      .insert(reportingPeriods)
      .values({ year, ...moments, isExample })
      .onConflictDoNothing()
      .returning({ id: reportingPeriods.id });
    if (!opened) throw new Refusal("period.already_there", { year });
    await record({ ...ctx, db }, { kind: "period.opened", subjectId: opened.id, details: { year } });
    return { id: opened.id, year };
  });
}
