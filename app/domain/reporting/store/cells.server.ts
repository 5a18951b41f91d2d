import { and, eq, inArray, isNull, or, ne, sql } from "drizzle-orm";
import { type SeatRole } from "#app/access/actor.ts";
import { cellKey, type Figure } from "#app/domain/catalogue/model.ts";
import { type Database } from "#db/database.ts";
import { seats } from "#db/schema/seats.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { cells } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";

/** A figure as it stands, and who of the organisation changed it last. */
export type StoredCell = Figure & {
  explanation: string | null;
  version: number;
  changedAt: Date;
  changedBy: string | null;
  /** Null when the portal did, or somebody without a seat now. */
  changedByRole: SeatRole | null;
};

const stored = {
  indicator: cells.indicator,
  breakdown: cells.breakdown,
  state: cells.state,
  value: cells.value,
  qualifier: cells.qualifier,
  note: cells.note,
  explanation: cells.explanation,
  version: cells.version,
  changedAt: cells.changedAt,
  changedBy: cells.changedBy,
  changedByRole: seats.role,
};

const seatOfChanger = and(
  eq(seats.personId, cells.changedBy),
  eq(seats.organisationId, submissions.organisationId),
  isNull(seats.endedAt),
);

/**
 * The figures of a year and of the year before it, in one question. Last year counts only once it was sent: a draft
 * that was never handed in is not something the organisation reported.
 */
export async function cellsOfTwoYears(
  db: Database,
  whose: { organisationId: string; year: number },
): Promise<{ thisYear: StoredCell[]; lastYear: StoredCell[] }> {
  const { organisationId, year } = whose;
  const rows = await db
    .select({ ...stored, year: reportingPeriods.year })
    .from(cells)
    .innerJoin(submissions, eq(submissions.id, cells.submissionId))
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .leftJoin(seats, seatOfChanger)
    .where(
      and(
        eq(submissions.organisationId, organisationId),
        or(eq(reportingPeriods.year, year), and(eq(reportingPeriods.year, year - 1), ne(submissions.state, "draft"))),
      ),
    )
    .orderBy(cells.indicator, cells.breakdown);
  return {
    thisYear: rows.filter((row) => row.year === year),
    lastYear: rows.filter((row) => row.year === year - 1),
  };
}

/** The cells of some indicators as they stand, for those who have locked the report. */
export async function cellsToWrite(
  db: Database,
  submissionId: string,
  indicators: readonly string[],
): Promise<Map<string, StoredCell>> {
  if (indicators.length === 0) return new Map();
  const rows = await db
    .select(stored)
    .from(cells)
    .innerJoin(submissions, eq(submissions.id, cells.submissionId))
    .leftJoin(seats, seatOfChanger)
    .where(and(eq(cells.submissionId, submissionId), inArray(cells.indicator, [...indicators])));
  return new Map(rows.map((row) => [cellKey(row.indicator, row.breakdown), row]));
}

/** A figure with all that stands beside it. */
export type CellToWrite = Figure & { explanation: string | null };
type Written = { submissionId: string; at: Date; by: string | null };

/** Writes figures in one statement, each with its next version. Whoever calls holds the lock on the report. */
export async function writeCells(db: Database, figures: readonly CellToWrite[], written: Written): Promise<void> {
  if (figures.length === 0) return;
  const { submissionId, at, by } = written;
  await db
    .insert(cells)
    .values(figures.map((figure) => ({ submissionId, ...figure, changedAt: at, changedBy: by })))
    .onConflictDoUpdate({
      target: [cells.submissionId, cells.indicator, cells.breakdown],
      set: {
        state: sql`excluded.state`,
        value: sql`excluded.value`,
        qualifier: sql`excluded.qualifier`,
        note: sql`excluded.note`,
        explanation: sql`excluded.explanation`,
        version: sql`${cells.version} + 1`,
        changedAt: at,
        changedBy: by,
      },
    });
}
