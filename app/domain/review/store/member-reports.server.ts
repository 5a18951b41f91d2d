import { and, eq, sql, type SQL } from "drizzle-orm";
import { bySortingName } from "#app/kernel/sorting-name.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { extensions } from "#db/schema/periods.ts";
import { reminders } from "#db/schema/review.ts";
import { submissionVersions } from "#db/schema/sending.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { owes } from "#app/domain/periods/members.server.ts";

/** A member that owes a report for the period, and where its report stands. */
export type MemberReport = {
  organisationId: string;
  shortName: string;
  /** Null when nothing was begun. */
  submissionId: string | null;
  state: SubmissionState | null;
  version: number | null;
  startedAt: Date | null;
  savedAt: Date | null;
  submittedAt: Date | null;
  /** When the report came for the first time; what is late about it is decided by that. */
  firstSentAt: Date | null;
  returnedAt: Date | null;
  acceptedAt: Date | null;
  /** Where the report stands, kept with every change of it; null when nothing was begun. */
  sectionsDone: number | null;
  sectionsAsked: number | null;
  unexplainedFigures: CellKey[] | null;
  explainedFigures: CellKey[] | null;
  remindedAt: Date | null;
  extendedUntil: Date | null;
  /** Codes of the services the organisation says it offers. */
  services: string[];
};

/** Every member of the period with its report, by distinctive name, in one question. */
export async function memberReports(db: Database, period: Period): Promise<MemberReport[]> {
  const latest = (column: SQL, from: SQL) =>
    sql<Date | null>`(
    select max(${column}) from ${from} where period_id = ${period.id} and organisation_id = ${organisations.id}
  )`.mapWith(submissions.savedAt);
  const rows = await db
    .select({
      organisationId: organisations.id,
      shortName: organisations.shortName,
      submissionId: submissions.id,
      state: submissions.state,
      version: submissions.version,
      startedAt: submissions.startedAt,
      savedAt: submissions.savedAt,
      submittedAt: submissions.submittedAt,
      firstSentAt: sql<Date | null>`coalesce(
        (select min(v.sent_at) from ${submissionVersions} v where v.submission_id = ${submissions.id}),
        ${submissions.submittedAt}
      )`.mapWith(submissions.submittedAt),
      returnedAt: submissions.returnedAt,
      acceptedAt: submissions.acceptedAt,
      sectionsDone: submissions.sectionsDone,
      sectionsAsked: submissions.sectionsAsked,
      unexplainedFigures: submissions.unexplainedFigures,
      explainedFigures: submissions.explainedFigures,
      remindedAt: latest(sql`sent_at`, sql`${reminders}`),
      extendedUntil: latest(sql`until`, sql`${extensions}`),
      services: sql<string[]>`array(
        select ${serviceOffers.indicator} from ${serviceOffers}
        where ${serviceOffers.organisationId} = ${organisations.id} order by 1
      )`,
    })
    .from(organisations)
    .leftJoin(submissions, and(eq(submissions.organisationId, organisations.id), eq(submissions.periodId, period.id)))
    .where(owes(period));
  return rows.sort(bySortingName);
}
