import { and, eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { reportingPeriods, serviceOffers, submissions } from "#db/schema/reporting.ts";
import { type Period } from "../model.ts";

type Whose = { periodId: string; organisationId: string };

export async function periodOf(db: Database, year: number): Promise<Period | null> {
  const [row] = await db.select().from(reportingPeriods).where(eq(reportingPeriods.year, year));
  return row ?? null;
}

export async function submissionOf(db: Database, { periodId, organisationId }: Whose): Promise<string | null> {
  const [row] = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.periodId, periodId), eq(submissions.organisationId, organisationId)));
  return row?.id ?? null;
}

/** Begins the report; null when somebody of the organisation began it a moment ago. */
export async function beginDraft(
  db: Database,
  whose: Whose,
  begun: { at: Date; by: string | null },
): Promise<string | null> {
  const [row] = await db
    .insert(submissions)
    .values({ ...whose, startedAt: begun.at, startedBy: begun.by, savedAt: begun.at })
    .onConflictDoNothing()
    .returning({ id: submissions.id });
  return row?.id ?? null;
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

/** Adds services to those the organisation offers; those it named before stay. Returns the new ones. */
export async function declareServices(
  db: Database,
  services: readonly string[],
  declared: { organisationId: string; at: Date; by: string | null },
): Promise<string[]> {
  if (services.length === 0) return [];
  const { organisationId, at, by } = declared;
  const added = await db
    .insert(serviceOffers)
    .values(services.map((indicator) => ({ organisationId, indicator, declaredAt: at, declaredBy: by })))
    .onConflictDoNothing()
    .returning({ indicator: serviceOffers.indicator });
  return added.map(({ indicator }) => indicator);
}

/** The services the organisation says it offers. */
export async function servicesOf(db: Database, organisationId: string): Promise<string[]> {
  const rows = await db
    .select({ indicator: serviceOffers.indicator })
    .from(serviceOffers)
    .where(eq(serviceOffers.organisationId, organisationId));
  return rows.map(({ indicator }) => indicator);
}
