import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { contentOf } from "#app/domain/submissions/signs.ts";
import { type ReportContent } from "#app/domain/submissions/section-status.ts";
import { reportHeader, type ReportHeader } from "#app/domain/submissions/report-header.server.ts";
import { openedYear, ownOrganisation, ownYear } from "#app/domain/submissions/own-year.server.ts";
import { cellsOfTwoYears, type StoredCell } from "./store/cells.server.ts";
import { writtenInYear } from "./store/standing-facts.server.ts";
import { narrativesOf, type StoredNarrative, type StoredTraining, trainingsOf } from "./store/narratives.server.ts";

/** A report whole: where it stands, everything written in it, and the year before. */
export type WholeReport = {
  header: ReportHeader;
  cells: StoredCell[];
  lastYear: StoredCell[];
  narratives: StoredNarrative[];
  trainings: StoredTraining[];
  /** The same, as the rules look at it. */
  content: ReportContent;
};

/** Reads a report in four questions; null for a year that is not reported on. */
export async function wholeReport(
  db: Database,
  whose: { organisationId: string; year: number },
): Promise<WholeReport | null> {
  const header = await reportHeader(db, whose);
  if (!header) return null;
  const { thisYear: cells, lastYear } = await cellsOfTwoYears(db, whose);
  const id = header.submission?.id;
  const narratives = id ? await narrativesOf(db, id) : [];
  const trainings = id ? await trainingsOf(db, id) : [];
  const content: ReportContent = {
    catalogue: catalogueOfYear(whose.year),
    services: header.services,
    detailsConfirmed: Boolean(header.submission?.detailsConfirmedAt),
    cells,
    lastYear: { year: whose.year - 1, figures: lastYear },
    narratives,
    trainings: trainings.length,
  };
  return { header, cells, lastYear, narratives, trainings, content };
}

/** The whole report of the organisation acted for, in four questions. */
export async function ownWholeReport(ctx: Context, year: number): Promise<WholeReport> {
  const whole = await wholeReport(ctx.db, { organisationId: ownOrganisation(ctx), year });
  openedYear(ctx, whole?.header ?? null);
  return whole as WholeReport;
}

/** A report as its task list looks at it. */
export type ReportAtAGlance = {
  header: ReportHeader;
  content: ReportContent;
  cells: readonly (ReportContent["cells"][number] & { changedAt: Date })[];
};

/** The report of the organisation acted for, without who wrote what in it: in two questions. */
export async function ownReportAtAGlance(ctx: Context, year: number): Promise<ReportAtAGlance> {
  const header = await ownYear(ctx, year);
  const { organisation, services, submission } = header;
  const written = await writtenInYear(ctx.db, { organisationId: organisation.id, year });
  const cells = written.figures.map((cell) => ({ ...cell, changedAt: new Date(cell.changedAt) }));
  const detailsConfirmed = Boolean(submission?.detailsConfirmedAt);
  return { header, cells, content: contentOf({ ...written, figures: cells, year, services, detailsConfirmed }) };
}
