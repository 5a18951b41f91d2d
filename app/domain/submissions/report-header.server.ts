import { and, desc, eq, lte, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { extensions, reportingPeriods } from "#db/schema/periods.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { type SubmissionState } from "./model.ts";

/** A year of an organisation: the period, where its report stands, and what it offers. */
export type ReportHeader = {
  period: Period;
  organisation: { id: string; name: string; fullName: string; website: string | null };
  /** More time granted to this organisation alone; null when none. */
  extendedUntil: Date | null;
  /** Why, as the secretariat wrote it; of the extension that lasts longest. */
  extensionReason: string | null;
  /** The services the organisation says it offers. */
  services: string[];
  /** Null when nothing was written yet. */
  submission: {
    id: string;
    state: SubmissionState;
    version: number;
    registrationNumber: string | null;
    detailsConfirmedAt: Date | null;
    savedAt: Date;
    submittedAt: Date | null;
    returnedAt: Date | null;
    acceptedAt: Date | null;
  } | null;
};

const shape = {
  period: reportingPeriods,
  organisation: {
    id: organisations.id,
    name: organisations.shortName,
    fullName: organisations.name,
    website: organisations.website,
  },
  extendedUntil: sql<Date | null>`(
    select max(${extensions.until}) from ${extensions}
    where ${extensions.periodId} = ${reportingPeriods.id} and ${extensions.organisationId} = ${organisations.id}
  )`.mapWith(extensions.until),
  extensionReason: sql<string | null>`(
    select ${extensions.reason} from ${extensions}
    where ${extensions.periodId} = ${reportingPeriods.id} and ${extensions.organisationId} = ${organisations.id}
    order by ${extensions.until} desc limit 1
  )`,
  services: sql<string[]>`array(
    select ${serviceOffers.indicator} from ${serviceOffers}
    where ${serviceOffers.organisationId} = ${organisations.id} order by 1
  )`,
  submission: {
    id: submissions.id,
    state: submissions.state,
    version: submissions.version,
    registrationNumber: submissions.registrationNumber,
    detailsConfirmedAt: submissions.detailsConfirmedAt,
    savedAt: submissions.savedAt,
    submittedAt: submissions.submittedAt,
    returnedAt: submissions.returnedAt,
    acceptedAt: submissions.acceptedAt,
  },
};

const ofPeriod = and(eq(submissions.periodId, reportingPeriods.id), eq(submissions.organisationId, organisations.id));

/** One year of an organisation in one question; null for a year that is not reported on. */
export async function reportHeader(
  db: Database,
  whose: { organisationId: string; year: number },
): Promise<ReportHeader | null> {
  const [row] = await db
    .select(shape)
    .from(reportingPeriods)
    .innerJoin(organisations, eq(organisations.id, whose.organisationId))
    .leftJoin(submissions, ofPeriod)
    .where(eq(reportingPeriods.year, whose.year));
  return row ?? null;
}

/** Every year that has opened, newest first, with the organisation's report of it. */
export async function reportHeaders(db: Database, organisationId: string, now: Date): Promise<ReportHeader[]> {
  return db
    .select(shape)
    .from(reportingPeriods)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .leftJoin(submissions, ofPeriod)
    .where(lte(reportingPeriods.opensAt, now))
    .orderBy(desc(reportingPeriods.year));
}
