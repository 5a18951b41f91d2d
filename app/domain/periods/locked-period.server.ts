import { eq } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { type Period } from "./model.ts";

/**
 * The period, locked until the transaction ends: two acts on one period wait for each other, and a report may begin
 * beside them. Null for a year that is not reported on.
 */
export async function lockPeriod(db: Database, year: number): Promise<Period | null> {
  const [row] = await db.select().from(reportingPeriods).where(eq(reportingPeriods.year, year)).for("no key update");
  return row ?? null;
}
