import { eq } from "drizzle-orm";
import { daysUntil } from "#app/domain/periods/days-until.ts";
import { dueFor, gatesAt } from "#app/domain/periods/gates.ts";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { isOwed } from "../rules/review.ts";
import { memberReports } from "../store/member-reports.server.ts";

/**
 * What a reminder that was written earlier says now: by when, and how many days are left. Null when the organisation owes
 * nothing any more, or may not send any more.
 */
export async function reminderAsItStands(
  db: Database,
  about: { organisationId: string; year: number; now: Date },
): Promise<{ dueAt: string; daysLeft: number } | null> {
  const { organisationId, year, now } = about;
  const [period] = await db.select().from(reportingPeriods).where(eq(reportingPeriods.year, year));
  if (!period) return null;
  const member = (await memberReports(db, period)).find((one) => one.organisationId === organisationId);
  if (!member || !isOwed(member.state) || !gatesAt(now, period, member.extendedUntil).submissions) return null;
  const due = dueFor(period, member.extendedUntil);
  return { dueAt: due.toISOString(), daysLeft: daysUntil(now, due) };
}
