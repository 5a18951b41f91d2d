import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { extensions, reportingPeriods } from "#db/schema/periods.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { type SubmissionState } from "./model.ts";

export type LockedSubmission = {
  id: string;
  organisationId: string;
  organisationName: string;
  state: SubmissionState;
  version: number;
  registrationNumber: string | null;
  submittedAt: Date | null;
  period: Period;
  /** More time granted to this organisation alone; null when none. */
  extendedUntil: Date | null;
  /** The services the organisation says it offers. */
  services: string[];
};

async function locked(db: Database, condition: SQL | undefined): Promise<LockedSubmission | null> {
  const [row] = await db
    .select({
      id: submissions.id,
      organisationId: submissions.organisationId,
      organisationName: organisations.shortName,
      state: submissions.state,
      version: submissions.version,
      registrationNumber: submissions.registrationNumber,
      submittedAt: submissions.submittedAt,
      period: reportingPeriods,
      extendedUntil: sql<Date | null>`(
        select max(${extensions.until}) from ${extensions}
        where ${extensions.periodId} = ${reportingPeriods.id} and ${extensions.organisationId} = ${organisations.id}
      )`.mapWith(extensions.until),
      services: sql<string[]>`array(
        select ${serviceOffers.indicator} from ${serviceOffers}
        where ${serviceOffers.organisationId} = ${organisations.id} order by 1
      )`,
    })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .innerJoin(organisations, eq(organisations.id, submissions.organisationId))
    .where(condition)
    .for("update", { of: submissions });
  return row ?? null;
}

/** The report, locked until the transaction ends: two acts on one report wait for each other. Null when there is none. */
export function lockSubmission(db: Database, id: string): Promise<LockedSubmission | null> {
  return locked(db, eq(submissions.id, id));
}

/** The same for the report of an organisation's year. */
export function lockSubmissionOfYear(
  db: Database,
  { organisationId, year }: { organisationId: string; year: number },
): Promise<LockedSubmission | null> {
  return locked(db, and(eq(submissions.organisationId, organisationId), eq(reportingPeriods.year, year)));
}

type Seen = { id: string; version: number };
type Change = Partial<Omit<typeof submissions.$inferInsert, "id" | "version">>;

/** Changes the report; false when somebody changed it after `seen` was read. */
export async function changeSubmission(db: Database, seen: Seen, change: Change): Promise<boolean> {
  const changed = await db
    .update(submissions)
    .set({ ...change, version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.id, seen.id), eq(submissions.version, seen.version)))
    .returning({ id: submissions.id });
  return changed.length === 1;
}

/** Notes that contact and services were looked through for this year. */
export async function noteDetailsConfirmed(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(submissions)
    .set({ detailsConfirmedAt: sql`coalesce(${submissions.detailsConfirmedAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(submissions.id, id));
}
