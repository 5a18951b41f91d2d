import { asc, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { type Period } from "../model.ts";

/** Every reporting year with its gates, oldest first. When a year opens and closes is public. */
export async function reportingCalendar(ctx: Context): Promise<Period[]> {
  return ctx.db.select().from(reportingPeriods).orderBy(asc(reportingPeriods.year));
}

/** Null for a year that is not reported on. */
export async function periodOfYear(ctx: Context, year: number): Promise<Period | null> {
  const [row] = await ctx.db.select().from(reportingPeriods).where(eq(reportingPeriods.year, year));
  return row ?? null;
}
