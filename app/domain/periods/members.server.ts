import { and, eq, exists, gte, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { inOrderOfNames } from "#app/kernel/sorting-name.ts";
import { type Database } from "#db/database.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";
import { type Period } from "./model.ts";

/**
 * Who owes a report: members on the last day of the year that is reported on. A period of the demo is owed by
 * invented organisations only, and no invented organisation owes a real one.
 */
export function owes(period: Period): SQL | undefined {
  const lastDay = `${period.year}-12-31`;
  const inForce = and(
    sql`${memberships.organisationId} = ${organisations.id}`,
    eq(memberships.kind, "member"),
    lte(memberships.startsOn, lastDay),
    or(isNull(memberships.endsOn), gte(memberships.endsOn, lastDay)),
  );
  return and(eq(organisations.isExample, period.isExample), exists(sql`(select from ${memberships} where ${inForce})`));
}

/** Whether the organisation owes a report for the period. */
export async function isMember(db: Database, period: Period, organisationId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), owes(period)));
  return row !== undefined;
}

/** Every organisation that owes a report for the period, by distinctive name. */
export async function membersOf(db: Database, period: Period): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ id: organisations.id, name: organisations.shortName })
    .from(organisations)
    .where(owes(period));
  return rows.sort((a, b) => inOrderOfNames(a.name, b.name));
}

/**
 * How many organisations owe a report, as a column beside `reporting_periods`: the same members as `owes` names. The
 * table is named in full, since drizzle leaves its name away where it stands alone.
 */
export const howManyOwe = sql<number>`(
  select count(distinct o.id) from ${organisations} o join ${memberships} m on m.organisation_id = o.id
  where m.kind = 'member' and o.is_example = reporting_periods.is_example
    and m.starts_on <= make_date(reporting_periods.year, 12, 31)
    and (m.ends_on is null or m.ends_on >= make_date(reporting_periods.year, 12, 31))
)`.mapWith(Number);
