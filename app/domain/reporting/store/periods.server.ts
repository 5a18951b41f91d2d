import { desc, eq } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/reporting.ts";
import { type Period } from "../model.ts";

/** The period, locked until the transaction ends. Null for a year that is not reported on. */
export async function lockPeriod(db: Database, year: number): Promise<Period | null> {
  const [row] = await db.select().from(reportingPeriods).where(eq(reportingPeriods.year, year)).for("update");
  return row ?? null;
}

/** The newest year that is or was reported on; null before the first. */
export async function newestPeriod(db: Database): Promise<Period | null> {
  const [row] = await db.select().from(reportingPeriods).orderBy(desc(reportingPeriods.year)).limit(1);
  return row ?? null;
}
