import { desc, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { activities } from "#db/schema/audit.ts";
import { type ActivityKind } from "../model.ts";

export type HistoryEntry = {
  at: Date;
  kind: ActivityKind;
  /** Null when the portal itself acted. */
  actorId: string | null;
  actingOrganisationId: string | null;
  details: Record<string, string | number | boolean | null>;
};

/** What happened to one thing, newest first. Whoever asks has been authorised for the thing itself. */
export async function historyOf(ctx: Context, subjectId: string, atMost = 50): Promise<HistoryEntry[]> {
  const rows = await ctx.db
    .select({
      at: activities.at,
      kind: activities.kind,
      actorId: activities.actorId,
      actingOrganisationId: activities.actingOrganisationId,
      details: activities.details,
    })
    .from(activities)
    .where(eq(activities.subjectId, subjectId))
    .orderBy(desc(activities.id))
    .limit(atMost);
  return rows.map((row) => ({ ...row, kind: row.kind as ActivityKind }));
}
