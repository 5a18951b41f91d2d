import { and, eq, gte } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { seatedIn } from "#app/domain/seats/recipients.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { postToEach } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { extensions } from "#db/schema/periods.ts";
import { isMember } from "../members.server.ts";
import { lockPeriod } from "../locked-period.server.ts";

type Extension = { year: number; organisationId: string; until: Date; reason: string };

/**
 * Gives one organisation more time to send and to correct, with a reason, and tells everybody who holds a seat in it.
 * A moment that is not later than one granted before changes nothing and is refused.
 */
export async function extendDeadline(ctx: Context, input: Extension): Promise<{ year: number }> {
  authorize(ctx.actor, "period.manage", null);
  const { year, organisationId, until, reason } = input;
  return ctx.db.transaction(async (db) => {
    const period = await lockPeriod(db, year);
    if (!period) throw new Refusal("period.not_found");
    if (!(await isMember(db, period, organisationId))) throw new Refusal("period.not_a_member", { year });
    if (until <= ctx.now) throw new Refusal("period.extension_in_the_past");
    if (until <= period.submissionsCloseAt) throw new Refusal("period.extension_changes_nothing");
    if (await isGranted(db, { periodId: period.id, organisationId, until })) {
      throw new Refusal("period.extension_granted_already");
    }
    if (reason.trim() === "") throw new Refusal("review.reason_missing");

    const granted = { grantedBy: ctx.actor.personId ?? "", grantedAt: ctx.now };
    await db
      .insert(extensions)
      .values({ periodId: period.id, organisationId, until, reason: reason.trim(), ...granted });
    const details = { year, until: until.toISOString() };
    await record({ ...ctx, db }, { kind: "period.extended", subjectId: period.id, organisationId, details });
    await tellMembers({ ...ctx, db }, input);
    return { year };
  });
}

type Granted = { periodId: string; organisationId: string; until: Date };

/** Whether the organisation has that much time already, or more. */
async function isGranted(db: Database, { periodId, organisationId, until }: Granted): Promise<boolean> {
  const [row] = await db
    .select({ until: extensions.until })
    .from(extensions)
    .where(
      and(
        eq(extensions.periodId, periodId),
        eq(extensions.organisationId, organisationId),
        gte(extensions.until, until),
      ),
    )
    .limit(1);
  return row !== undefined;
}

async function tellMembers(ctx: Context, { year, organisationId, until }: Extension): Promise<void> {
  const [organisation] = await ctx.db
    .select({ name: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const props = {
    organisation: organisation?.name ?? "",
    year,
    until: until.toISOString(),
    path: paths.submission(year),
  };
  await postToEach(ctx.db, await seatedIn(ctx.db, organisationId), {
    template: "deadline_extended",
    props,
    at: ctx.now,
  });
}
