import { desc, eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { organisations } from "#db/schema/organisations.ts";
import { extensions } from "#db/schema/periods.ts";
import { type Period } from "../model.ts";
import { localTimeOf } from "../rules/local-time.ts";
import { type MomentField, momentFields, momentsSeen, proposedCalendar } from "../rules/calendar.ts";
import { membersOf } from "../members.server.ts";
import { reportingCalendar } from "./reporting-calendar.server.ts";

export type PeriodSettings = {
  year: number;
  /** Fields of date and time on the clock of Romania, as stored or as proposed. */
  moments: Record<MomentField, string>;
  /** What the form is filled in against; null while the year is not open yet. */
  seen: string | null;
  /** ISO instant of the end of submissions; null while the year is not open yet. */
  closesAt: string | null;
  /** The next year, when it is not open yet. */
  next: number | null;
  members: { id: string; name: string }[];
  extensions: { organisation: string; until: string; reason: string; grantedAt: string; hasEnded: boolean }[];
  keys: { period: string; extension: string };
};

/** The calendar of one year, or what is proposed for a year that is not open yet, and who has more time. */
export async function periodSettings(ctx: Context, year: number): Promise<PeriodSettings> {
  authorize(ctx.actor, "period.manage", null);
  const calendar = await reportingCalendar(ctx);
  const period = calendar.find((known) => known.year === year) ?? null;
  const keys = { period: crypto.randomUUID(), extension: crypto.randomUUID() };
  if (!period) {
    const moments = proposedCalendar(year, calendar.at(-1) ?? null);
    return { year, moments, seen: null, closesAt: null, next: null, members: [], extensions: [], keys };
  }
  return {
    year,
    moments: fieldsOf(period),
    seen: momentsSeen(period),
    closesAt: period.submissionsCloseAt.toISOString(),
    next: calendar.some((known) => known.year === year + 1) ? null : year + 1,
    members: await membersOf(ctx.db, period),
    extensions: await extensionsOf(ctx, period),
    keys,
  };
}

function fieldsOf(period: Period): Record<MomentField, string> {
  const fields = momentFields.map((field) => [field, localTimeOf(period[field])]);
  return Object.fromEntries(fields) as Record<MomentField, string>;
}

async function extensionsOf(ctx: Context, period: Period): Promise<PeriodSettings["extensions"]> {
  const rows = await ctx.db
    .select({
      organisation: organisations.shortName,
      until: extensions.until,
      reason: extensions.reason,
      grantedAt: extensions.grantedAt,
    })
    .from(extensions)
    .innerJoin(organisations, eq(organisations.id, extensions.organisationId))
    .where(eq(extensions.periodId, period.id))
    .orderBy(desc(extensions.grantedAt), extensions.id);
  return rows.map(({ until, grantedAt, ...row }) => ({
    ...row,
    until: until.toISOString(),
    grantedAt: grantedAt.toISOString(),
    hasEnded: until <= ctx.now,
  }));
}
