import { and, eq, exists, gte, isNull, lte, or, sql, type SQL } from "drizzle-orm";
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

const byName = new Intl.Collator("ro");

/** Every organisation that owes a report for the period, by distinctive name. */
export async function membersOf(db: Database, period: Period): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ id: organisations.id, name: organisations.shortName })
    .from(organisations)
    .where(owes(period));
  return rows.sort((a, b) => byName.compare(a.name, b.name));
}
