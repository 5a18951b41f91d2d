import { and, eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { extensionOf } from "#app/domain/periods/extension-of.server.ts";
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
};

/** The report, locked until the transaction ends: two acts on one report wait for each other. Null when there is none. */
export async function lockSubmission(db: Database, id: string): Promise<LockedSubmission | null> {
  const [row] = await db
    .select({ submission: submissions, period: reportingPeriods, organisationName: organisations.shortName })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .innerJoin(organisations, eq(organisations.id, submissions.organisationId))
    .where(eq(submissions.id, id))
    .for("update", { of: submissions });
  if (!row) return null;
  const { submission, period, organisationName } = row;
  const { organisationId, state, version, registrationNumber, submittedAt } = submission;
  const extendedUntil = await extensionOf(db, period.id, organisationId);
  return {
    id,
    organisationId,
    organisationName,
    state,
    version,
    registrationNumber,
    submittedAt,
    period,
    extendedUntil,
  };
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

/** Notes when something was last saved, without a new version: two people may write in different fields at once. */
export async function noteSaved(db: Database, id: string, at: Date): Promise<void> {
  await db.update(submissions).set({ savedAt: at }).where(eq(submissions.id, id));
}

/** Notes that contact and services were looked through for this year. */
export async function noteDetailsConfirmed(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(submissions)
    .set({
      detailsConfirmedAt: sql`coalesce(${submissions.detailsConfirmedAt}, ${at.toISOString()}::timestamptz)`,
      savedAt: at,
    })
    .where(eq(submissions.id, id));
}
