import { and, eq, max } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { extensions } from "#db/schema/periods.ts";

/** The latest moment granted to an organisation for a period; null when none was. */
export async function extensionOf(db: Database, periodId: string, organisationId: string): Promise<Date | null> {
  const [row] = await db
    .select({ until: max(extensions.until) })
    .from(extensions)
    .where(and(eq(extensions.periodId, periodId), eq(extensions.organisationId, organisationId)));
  return row?.until ?? null;
}
