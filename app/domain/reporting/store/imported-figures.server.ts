import { sql } from "drizzle-orm";
import { type Figure } from "#app/domain/catalogue/model.ts";
import { type Database } from "#db/database.ts";
import { cells } from "#db/schema/reporting.ts";

type Written = { submissionId: string; at: Date; by: string | null };

/** Sets figures with their notes; an explanation goes with the figure it was given for. Whoever calls holds the lock. */
export async function setFigures(db: Database, figures: readonly Figure[], written: Written): Promise<void> {
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
        explanation: null,
        version: sql`${cells.version} + 1`,
        changedAt: at,
        changedBy: by,
      },
    });
}
