import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { memberships } from "#db/schema/organisations.ts";
import { type JoinKind } from "../joining.ts";
import { keepDecision, heldForRegister } from "../registering.server.ts";
import { dayBefore } from "../day-before.ts";

type Input = { organisationId: string; kind: JoinKind; day: string; reason: string };

/**
 * Another standing from a day; the former ends on the day before and is kept. Whoever has none that lasts begins one.
 * @throws {Refusal} `register.same_kind`, `register.day_too_early`
 */
export function changeMembership(ctx: Context, { organisationId, kind, day, reason }: Input): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { mergedInto } = await heldForRegister(inside, organisationId);
    if (mergedInto) throw new Refusal("register.merged_already");
    const all = await db.select().from(memberships).where(eq(memberships.organisationId, organisationId));
    const lasting = all.find(({ endsOn }) => endsOn === null);
    if (lasting?.kind === kind) throw new Refusal("register.same_kind");
    const tooEarly = all.some(({ startsOn, endsOn }) => startsOn >= day || (endsOn !== null && endsOn >= day));
    if (tooEarly) throw new Refusal("register.day_too_early");
    const stillLasting = and(eq(memberships.organisationId, organisationId), isNull(memberships.endsOn));
    await db
      .update(memberships)
      .set({ endsOn: dayBefore(day) })
      .where(stillLasting);
    await db.insert(memberships).values({ organisationId, kind, startsOn: day });
    await keepDecision(inside, { organisationId, kind: "kind_changed", day, reason });
    const details = { kind, from: day };
    await record(inside, {
      kind: "organisation.membership_changed",
      subjectId: organisationId,
      organisationId,
      details,
    });
  });
}
