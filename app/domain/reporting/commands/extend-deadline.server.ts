import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { extensions } from "#db/schema/reporting.ts";
import { isMember } from "../store/members.server.ts";
import { lockPeriod } from "../store/periods.server.ts";

type Extension = { year: number; organisationId: string; until: Date; reason: string };

/** Gives one organisation more time to send and to correct, with a reason. The latest moment granted counts. */
export async function extendDeadline(ctx: Context, input: Extension): Promise<{ year: number }> {
  authorize(ctx.actor, "period.manage", null);
  const { year, organisationId, until, reason } = input;
  return ctx.db.transaction(async (db) => {
    const period = await lockPeriod(db, year);
    if (!period) throw new Refusal("period.not_found");
    if (!(await isMember(db, period, organisationId))) throw new Refusal("period.not_a_member", { year });
    if (until <= ctx.now) throw new Refusal("period.extension_in_the_past");
    if (until <= period.submissionsCloseAt) throw new Refusal("period.extension_changes_nothing");
    if (reason.trim() === "") throw new Refusal("review.reason_missing");

    const granted = { grantedBy: ctx.actor.personId ?? "", grantedAt: ctx.now };
    await db
      .insert(extensions)
      .values({ periodId: period.id, organisationId, until, reason: reason.trim(), ...granted });
    const details = { year, until: until.toISOString() };
    await record({ ...ctx, db }, { kind: "period.extended", subjectId: period.id, organisationId, details });
    return { year };
  });
}
