import { and, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { howManyOwe } from "#app/domain/periods/members.server.ts";
import { type Database } from "#db/database.ts";
import { controlGroups, memberships, organisations } from "#db/schema/organisations.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { cells } from "#db/schema/reporting.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";
import { type AcceptedFigure, type Reporter } from "../rules/compile.ts";

export type PeriodToCompile = {
  id: string;
  year: number;
  isExample: boolean;
  /** Organisations that owe a report. */
  expected: number;
};

/** The period of a year; null when the year is not reported on. */
export async function periodOf(db: Database, year: number): Promise<PeriodToCompile | null> {
  const { id, isExample } = reportingPeriods;
  const [row] = await db
    .select({ id, isExample, expected: howManyOwe })
    .from(reportingPeriods)
    .where(eq(reportingPeriods.year, year));
  return row ? { ...row, year } : null;
}

/**
 * Everybody the totals of the period are about, with what their accepted reports say: members on the last day of the
 * year (invented ones for a period of the demo), and whoever left during the year and still reported.
 */
export async function reportersOf(db: Database, period: PeriodToCompile): Promise<Reporter[]> {
  const accepted = await acceptedFigures(db, period.id);
  const members = await membersOf(db, period);
  const known = new Set(members.map(({ organisationId }) => organisationId));
  const others = await named(
    db,
    [...accepted.keys()].filter((id) => !known.has(id)),
  );
  const everybody = [...members, ...others];
  const offered = await offersOf(
    db,
    everybody.map(({ organisationId }) => organisationId),
  );
  return everybody.map((organisation) => ({
    ...organisation,
    offers: offered.get(organisation.organisationId) ?? new Set(),
    figures: accepted.get(organisation.organisationId) ?? null,
  }));
}

/** National totals of every accepted report, by organisation; read once, in one statement. */
async function acceptedFigures(db: Database, periodId: string): Promise<Map<string, Map<string, AcceptedFigure>>> {
  const rows = await db
    .select({
      organisationId: submissions.organisationId,
      indicator: cells.indicator,
      state: cells.state,
      value: cells.value,
      qualifier: cells.qualifier,
    })
    .from(submissions)
    .leftJoin(cells, and(eq(cells.submissionId, submissions.id), eq(cells.breakdown, "")))
    .where(and(eq(submissions.periodId, periodId), eq(submissions.state, "accepted")));
  const accepted = new Map<string, Map<string, AcceptedFigure>>();
  for (const { organisationId, indicator, state, value, qualifier } of rows) {
    const own = accepted.get(organisationId) ?? new Map<string, AcceptedFigure>();
    accepted.set(organisationId, own);
    if (indicator && state && qualifier) own.set(indicator, { indicator, state, value, qualifier });
  }
  return accepted;
}

const identity = { organisationId: organisations.id, controlGroup: controlGroups.name };
const ofThem = eq(controlGroups.organisationId, organisations.id);

async function membersOf(db: Database, { year, isExample }: PeriodToCompile) {
  const lastDay = `${year}-12-31`;
  return db
    .selectDistinct(identity)
    .from(organisations)
    .innerJoin(memberships, eq(memberships.organisationId, organisations.id))
    .leftJoin(controlGroups, ofThem)
    .where(
      and(
        eq(memberships.kind, "member"),
        lte(memberships.startsOn, lastDay),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, lastDay)),
        eq(organisations.isExample, isExample),
      ),
    );
}

async function named(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select(identity)
    .from(organisations)
    .leftJoin(controlGroups, ofThem)
    .where(inArray(organisations.id, [...ids]));
}

async function offersOf(db: Database, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ organisationId: serviceOffers.organisationId, indicator: serviceOffers.indicator })
    .from(serviceOffers)
    .where(inArray(serviceOffers.organisationId, [...ids]));
  const offered = new Map<string, Set<string>>();
  for (const { organisationId, indicator } of rows) {
    offered.set(organisationId, (offered.get(organisationId) ?? new Set()).add(indicator));
  }
  return offered;
}
