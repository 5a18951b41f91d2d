import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { periodOfYear } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { mayBeReminded } from "../rules/review.ts";
import { memberReports } from "../store/member-reports.server.ts";

export type ToRemind = {
  year: number;
  /** The one organisation asked about; null for everybody. */
  organisationId: string | null;
  /** Who would be reminded if it were sent now. `remindedAt`: ISO instant, null for never. */
  organisations: { id: string; name: string; remindedAt: string | null }[];
  key: string;
};

/** Who a reminder would go to, before it is sent; the act decides again. */
export async function toRemind(
  ctx: Context,
  input: { year: number; organisationId: string | null },
): Promise<ToRemind> {
  authorize(ctx.actor, "period.remind", null);
  const { year, organisationId } = input;
  const period = await periodOfYear(ctx, year);
  if (!period) throw new Refusal("period.not_found");
  const members = await memberReports(ctx.db, period);
  const organisations = members
    .filter((member) => organisationId === null || member.organisationId === organisationId)
    .filter((member) => mayBeReminded(ctx.now, period, member))
    .map(({ organisationId: id, shortName: name, remindedAt }) => ({
      id,
      name,
      remindedAt: remindedAt?.toISOString() ?? null,
    }));
  return { year, organisationId, organisations, key: crypto.randomUUID() };
}
