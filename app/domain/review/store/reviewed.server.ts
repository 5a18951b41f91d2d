import { eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { extensions, reportingPeriods } from "#db/schema/periods.ts";
import { submissionVersions } from "#db/schema/sending.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { type WrittenFigure } from "./contents.server.ts";

/** One sending of a report. Moments are ISO instants. */
export type SentReport = { number: number; sentAt: string; late: boolean; figures: WrittenFigure[] };

export type ReviewedHeader = {
  id: string;
  state: SubmissionState;
  version: number;
  registrationNumber: string | null;
  detailsConfirmedAt: Date | null;
  submittedAt: Date | null;
  returnedAt: Date | null;
  acceptedAt: Date | null;
  period: Period;
  organisation: { id: string; name: string };
  services: string[];
  extendedUntil: Date | null;
  /** Its report of the year before, once sent; null when there was none. */
  beforeId: string | null;
  /** Every sending, oldest first. */
  sendings: SentReport[];
};

/** Where a report stands and what was sent when, in one question; null when there is none. */
export async function reviewedHeader(db: Database, id: string): Promise<ReviewedHeader | null> {
  const [row] = await db
    .select({
      id: submissions.id,
      state: submissions.state,
      version: submissions.version,
      registrationNumber: submissions.registrationNumber,
      detailsConfirmedAt: submissions.detailsConfirmedAt,
      submittedAt: submissions.submittedAt,
      returnedAt: submissions.returnedAt,
      acceptedAt: submissions.acceptedAt,
      period: reportingPeriods,
      organisation: { id: organisations.id, name: organisations.shortName },
      services: sql<string[]>`array(
        select ${serviceOffers.indicator} from ${serviceOffers}
        where ${serviceOffers.organisationId} = ${organisations.id} order by 1
      )`,
      extendedUntil: sql<Date | null>`(
        select max(${extensions.until}) from ${extensions}
        where ${extensions.periodId} = ${reportingPeriods.id} and ${extensions.organisationId} = ${organisations.id}
      )`.mapWith(extensions.until),
      beforeId: sql<string | null>`(
        select b.id from ${submissions} b join ${reportingPeriods} p on p.id = b.period_id
        where p.year = ${reportingPeriods.year} - 1 and b.organisation_id = ${organisations.id} and b.state <> 'draft'
      )`,
      sendings: sql<SentReport[]>`(
        select coalesce(json_agg(json_build_object(
          'number', v.number, 'sentAt', v.sent_at, 'late', v.late, 'figures', v.content -> 'figures'
        ) order by v.number), '[]'::json)
        from ${submissionVersions} v where v.submission_id = ${submissions.id}
      )`,
    })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .innerJoin(organisations, eq(organisations.id, submissions.organisationId))
    .where(eq(submissions.id, id));
  return row ?? null;
}
