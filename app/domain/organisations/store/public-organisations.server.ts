import { and, eq, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { type Database } from "#db/database.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";

/** The membership that covers the day. */
export function coveringDay(day: string): SQL | undefined {
  return and(lte(memberships.startsOn, day), or(isNull(memberships.endsOn), gte(memberships.endsOn, day)));
}

/** Whether the organisation is a member, partner or supporter that day. */
export async function standsOn(db: Database, which: { organisationId: string; day: string }): Promise<boolean> {
  const theirs = eq(memberships.organisationId, which.organisationId);
  return (await db.$count(memberships, and(theirs, coveringDay(which.day)))) > 0;
}

type OwnedTable = PgTable & { organisationId: PgColumn };

/**
 * Rows of a table of the profile as a list inside the row of their organisation, so that a page with many organisations
 * asks once. Needs a query that joins: drizzle drops the names of tables from queries of one.
 */
export function listOf<T>(table: OwnedTable, fields: Record<string, PgColumn | SQL>, orderedBy: PgColumn): SQL<T[]> {
  const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
  const row = sql`json_build_object(${sql.join(pairs, sql`, `)})`;
  return sql<
    T[]
  >`(select coalesce(json_agg(${row} order by ${orderedBy}), '[]'::json) from ${table} where ${eq(table.organisationId, organisations.id)})`;
}

/** The values of one column, in their own order. */
export function valuesOf<T>(table: OwnedTable, column: PgColumn): SQL<T[]> {
  return sql<
    T[]
  >`(select coalesce(json_agg(${column} order by ${column}), '[]'::json) from ${table} where ${eq(table.organisationId, organisations.id)})`;
}

/** A pair of columns as a text in two languages; null when there is no Romanian. */
export function bilingual(ro: PgColumn, en: PgColumn): SQL {
  return sql`case when ${ro} is null then null else json_build_object('ro', ${ro}, 'en', ${en}) end`;
}
