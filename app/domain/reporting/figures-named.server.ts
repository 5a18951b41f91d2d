import { and, eq, inArray } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { indicators } from "#db/schema/catalogue.ts";
import { cells } from "#db/schema/reporting.ts";
import { type FigureKey } from "./threads.server.ts";

/**
 * Whether every figure named is one of the report: a cell it has, or the total of an indicator of the catalogue,
 * which may be asked about although it was left out.
 */
export async function knownFigures(
  db: Database,
  submissionId: string,
  figures: readonly FigureKey[],
): Promise<boolean> {
  if (figures.length === 0) return true;
  const codes = [...new Set(figures.map((figure) => figure.indicator))];
  const written = await db
    .select({ indicator: cells.indicator, breakdown: cells.breakdown })
    .from(cells)
    .where(and(eq(cells.submissionId, submissionId), inArray(cells.indicator, codes)));
  const listed = await db.select({ code: indicators.code }).from(indicators).where(inArray(indicators.code, codes));
  const named = new Set(written.map((cell) => `${cell.indicator}|${cell.breakdown}`));
  for (const { code } of listed) named.add(`${code}|`);
  return figures.every((figure) => named.has(`${figure.indicator}|${figure.breakdown}`));
}
