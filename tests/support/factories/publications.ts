import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { type Database } from "#db/database.ts";
import { asc, eq } from "drizzle-orm";
import { activities } from "#db/schema/audit.ts";
import { releaseCells } from "#db/schema/publications.ts";
import { type World } from "#tests/support/world.ts";
import { anOrganisation } from "./organisations.ts";
import { aPeriod, aReport, type Figure, type Period } from "./reporting.ts";

type Year = { period: Period; organisations: string[] };

/**
 * A year that so many organisations have reported on, all accepted by the secretariat: each row of `figures` gives what
 * they say in turn. The world's own two organisations are members too, and report nothing.
 */
export async function aReportedYear(
  world: World,
  figures: Record<string, readonly Figure[]>,
  options: { year?: number; controlGroups?: readonly (string | null)[] } = {},
): Promise<Year> {
  const period = await aPeriod(world.db, { year: options.year ?? 2025 });
  const many = Math.max(...Object.values(figures).map(({ length }) => length));
  const organisations: string[] = [];
  for (let index = 0; index < many; index += 1) {
    const controlGroup = options.controlGroups?.[index];
    const organisation = await anOrganisation(world.db, {
      slug: `reporter-${index}`,
      ...(controlGroup ? { controlGroup } : {}),
    });
    const own = Object.entries(figures).flatMap(([code, values]) => {
      const figure = values[index];
      return figure === undefined ? [] : [[code, figure] as const];
    });
    await anAcceptedReport(world, period, { organisationId: organisation.id, figures: Object.fromEntries(own) });
    organisations.push(organisation.id);
  }
  return { period, organisations };
}

type Accepted = { organisationId: string; figures: Record<string, Figure> };

/** A report that was sent and accepted by the usual way, so that it counts. */
export async function anAcceptedReport(world: World, period: Period, { organisationId, figures }: Accepted) {
  const report = await aReport(world.db, { periodId: period.id, organisationId, state: "submitted", figures });
  await acceptReport(world.secretariat, { submissionId: report.id, version: report.version });
  return report;
}

/** The cells of a release by indicator, as they are kept. */
export async function cellsOf(db: Database, releaseId: string) {
  const rows = await db.select().from(releaseCells).where(eq(releaseCells.releaseId, releaseId));
  return Object.fromEntries(rows.map((row) => [row.indicator, row]));
}

/** What the trail says of releases, oldest first. */
export async function releaseTrail(db: Database) {
  const rows = await db.select().from(activities).orderBy(asc(activities.id));
  return rows
    .filter(({ kind }) => kind.startsWith("release."))
    .map(({ kind, actorId, details }) => ({ kind, actorId, details }));
}
