import { desc } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { type Period } from "../model.ts";

/** The newest year that is or was reported on; null before the first. */
export async function newestPeriod(db: Database): Promise<Period | null> {
  const [row] = await db.select().from(reportingPeriods).orderBy(desc(reportingPeriods.year)).limit(1);
  return row ?? null;
}
