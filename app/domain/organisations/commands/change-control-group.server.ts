import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { organisations } from "#db/schema/organisations.ts";
import { dayOf } from "../queries/members-on.server.ts";
import { keepDecision, heldForRegister } from "../registering.server.ts";

/**
 * Which related legal persons count as one contributor when figures are hidden; null for nobody's. The next release
 * reckons with it, published ones stay.
 */
export function changeControlGroup(
  ctx: Context,
  input: { organisationId: string; group: string | null; reason: string },
): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, group: controlGroup, reason } = input;
    const was = await heldForRegister(inside, organisationId);
    if (was.controlGroup === controlGroup) return;
    await db.update(organisations).set({ controlGroup }).where(eq(organisations.id, organisationId));
    await keepDecision(inside, { organisationId, kind: "group_changed", day: dayOf(ctx.now), reason });
    const details = { grouped: controlGroup !== null };
    await record(inside, { kind: "organisation.group_changed", subjectId: organisationId, organisationId, details });
  });
}
