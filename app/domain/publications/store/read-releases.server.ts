import { asc, desc, eq, type SQL } from "drizzle-orm";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Database } from "#db/database.ts";
import { releaseCells, releases } from "#db/schema/publications.ts";
import { type PublishedRelease, type ReleaseCell, type ReleaseEntry } from "../model.ts";
import { isPublished } from "./releases.server.ts";

/** Columns a list may show. Neither the rules with their secret share nor any reason is ever read here. */
const entry = {
  id: releases.id,
  year: releases.year,
  number: releases.number,
  origin: releases.origin,
  publishedAt: releases.publishedAt,
  reportingOrganisations: releases.reportingOrganisations,
  memberOrganisations: releases.memberOrganisations,
  isExample: releases.isExample,
};

const whole = { ...entry, source: releases.source, note: releases.note, contentHash: releases.contentHash };

type EntryRow = Omit<ReleaseEntry, "name" | "publishedAt"> & { id: string; number: number; publishedAt: Date | null };

function asEntry({ id: _id, number, publishedAt, ...rest }: EntryRow): ReleaseEntry[] {
  return publishedAt ? [{ ...rest, name: nameOf(rest.year, number), publishedAt }] : [];
}

export const nameOf = (year: number, number: number) => `${year}-${number}`;

/** Every published release, the newest year first and within it the newest release. */
export async function publishedEntries(db: Database): Promise<ReleaseEntry[]> {
  const rows = await db
    .select(entry)
    .from(releases)
    .where(isPublished)
    .orderBy(desc(releases.year), desc(releases.number));
  return rows.flatMap(asEntry);
}

/** The first published release in the given order that fulfils the condition, whole; null when there is none. */
export async function firstPublished(
  db: Database,
  { where, order }: { where: SQL | undefined; order: SQL[] },
): Promise<PublishedRelease | null> {
  const [row] = await db
    .select(whole)
    .from(releases)
    .where(where)
    .orderBy(...order)
    .limit(1);
  if (!row?.publishedAt) return null;
  const { id, number, publishedAt, ...rest } = row;
  const cells = await frozenCells(db, { id, year: row.year });
  return { ...rest, name: nameOf(row.year, number), publishedAt, cells };
}

const cellColumns = {
  indicator: releaseCells.indicator,
  breakdown: releaseCells.breakdown,
  labels: releaseCells.labels,
  unit: releaseCells.unit,
  status: releaseCells.status,
  value: releaseCells.value,
  qualifier: releaseCells.qualifier,
  reportingOrganisations: releaseCells.reportingOrganisations,
  memberOrganisations: releaseCells.memberOrganisations,
  confidence: releaseCells.confidence,
  note: releaseCells.note,
  source: releaseCells.source,
};

/** So many releases' totals stay in memory; the one asked for longest ago makes room. */
const mostKept = 24;
const kept = new Map<string, readonly ReleaseCell[]>();

/**
 * The totals of a release found public just now. Triggers refuse any change of them, in whatever state the release is, so
 * a process reads them once; which release is public is asked of the database each time.
 */
async function frozenCells(db: Database, release: { id: string; year: number }): Promise<readonly ReleaseCell[]> {
  const cells = kept.get(release.id) ?? (await cellsOf(db, release));
  kept.delete(release.id);
  kept.set(release.id, cells);
  const oldest = kept.keys().next();
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
  return cells;
}

/** The totals of a release in their order. */
export async function cellsOf(db: Database, { id, year }: { id: string; year: number }): Promise<ReleaseCell[]> {
  const sections = new Map(catalogueOfYear(year).indicators.map(({ code, section }) => [code, section]));
  const rows = await db
    .select(cellColumns)
    .from(releaseCells)
    .where(eq(releaseCells.releaseId, id))
    .orderBy(asc(releaseCells.position));
  return rows.map((row) => ({ ...row, section: sections.get(row.indicator) ?? null }));
}

/** Why totals of a release are hidden, by indicator; for the secretariat alone. */
export async function reasonsOf(db: Database, id: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ indicator: releaseCells.indicator, reason: releaseCells.reason })
    .from(releaseCells)
    .where(eq(releaseCells.releaseId, id));
  return new Map(rows.flatMap(({ indicator, reason }) => (reason ? [[indicator, reason] as const] : [])));
}
