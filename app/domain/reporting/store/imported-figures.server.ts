import { and, eq, sql } from "drizzle-orm";
import { type Figure } from "#app/domain/catalogue/model.ts";
import { type Database } from "#db/database.ts";
import { cells, reportingPeriods, serviceOffers, submissions } from "#db/schema/reporting.ts";

type Whose = { periodId: string; organisationId: string };

/** The organisation's report of the period; null when nothing was begun. */
export async function reportId(db: Database, { periodId, organisationId }: Whose): Promise<string | null> {
  const [row] = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.periodId, periodId), eq(submissions.organisationId, organisationId)));
  return row?.id ?? null;
}

/** Begins the report, or finds the one somebody began a moment ago. */
export async function beginReport(db: Database, whose: Whose, begun: { at: Date; by: string | null }): Promise<string> {
  await db
    .insert(submissions)
    .values({ ...whose, startedAt: begun.at, startedBy: begun.by, savedAt: begun.at })
    .onConflictDoNothing();
  const id = await reportId(db, whose);
  if (id === null) throw new Error("the report that was just begun is gone");
  return id;
}

const figure = {
  indicator: cells.indicator,
  breakdown: cells.breakdown,
  state: cells.state,
  value: cells.value,
  qualifier: cells.qualifier,
  note: cells.note,
};

/** Every figure of an organisation's year, in no order; empty when there is no report. */
export async function figuresOfYear(db: Database, whose: { organisationId: string; year: number }): Promise<Figure[]> {
  return db
    .select(figure)
    .from(cells)
    .innerJoin(submissions, eq(submissions.id, cells.submissionId))
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .where(and(eq(submissions.organisationId, whose.organisationId), eq(reportingPeriods.year, whose.year)));
}

type Written = { submissionId: string; at: Date; by: string | null };

/** Sets figures, replacing what stood in the same cells; the explanation of a figure that changed is taken away. */
export async function setFigures(db: Database, figures: readonly Figure[], written: Written): Promise<void> {
  const { submissionId, at, by } = written;
  if (figures.length === 0) return;
  await db
    .insert(cells)
    .values(figures.map((one) => ({ submissionId, ...one, changedAt: at, changedBy: by })))
    .onConflictDoUpdate({
      target: [cells.submissionId, cells.indicator, cells.breakdown],
      set: {
        state: sql`excluded.state`,
        value: sql`excluded.value`,
        qualifier: sql`excluded.qualifier`,
        note: sql`excluded.note`,
        explanation: null,
        version: sql`${cells.version} + 1`,
        changedAt: at,
        changedBy: by,
      },
    });
}

export async function servicesOffered(db: Database, organisationId: string): Promise<string[]> {
  const rows = await db
    .select({ indicator: serviceOffers.indicator })
    .from(serviceOffers)
    .where(eq(serviceOffers.organisationId, organisationId));
  return rows.map(({ indicator }) => indicator);
}

type Offer = { organisationId: string; at: Date; by: string | null };

/** Adds services to those the organisation says it offers; those it named before stay. */
export async function offerServices(db: Database, services: readonly string[], offer: Offer): Promise<void> {
  if (services.length === 0) return;
  const { organisationId, at, by } = offer;
  await db
    .insert(serviceOffers)
    .values(services.map((indicator) => ({ organisationId, indicator, declaredAt: at, declaredBy: by })))
    .onConflictDoNothing();
}
