import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { controlGroups } from "#db/schema/organisations.ts";
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
    const { organisationId, group, reason } = input;
    await heldForRegister(inside, organisationId);
    if (!(await groupedAnew(db, organisationId, group))) return;
    await keepDecision(inside, { organisationId, kind: "group_changed", day: dayOf(ctx.now), reason });
    const details = { grouped: group !== null };
    await record(inside, { kind: "organisation.group_changed", subjectId: organisationId, organisationId, details });
  });
}

/** False when the organisation stood in that group already, or in none. */
async function groupedAnew(db: Database, organisationId: string, group: string | null): Promise<boolean> {
  const own = eq(controlGroups.organisationId, organisationId);
  const [was] = await db.select({ name: controlGroups.name }).from(controlGroups).where(own);
  if ((was?.name ?? null) === group) return false;
  await db.delete(controlGroups).where(own);
  if (group !== null) await db.insert(controlGroups).values({ organisationId, name: group });
  return true;
}
