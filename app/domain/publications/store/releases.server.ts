import { and, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { releaseCells, releases } from "#db/schema/publications.ts";

export type NewRelease = Omit<typeof releases.$inferInsert, "id" | "number" | "discardedAt">;
export type NewCell = Omit<typeof releaseCells.$inferInsert, "releaseId" | "position">;

export type Standing = {
  id: string;
  year: number;
  number: number;
  origin: "recorded" | "compiled";
  preparedBy: string | null;
  publishedAt: Date | null;
  discardedAt: Date | null;
  /** Organisations whose accepted report went in, of how many members; null when the source does not say. */
  reporting: number | null;
  expected: number | null;
};

/** One maker of a year's releases at a time, until the transaction ends. */
export async function lockYear(db: Database, year: number): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`release ${year}`}, 2))`);
}

/** Writes a release with its cells, in the order given. Needs the year locked. */
export async function insertRelease(
  db: Database,
  release: NewRelease,
  cells: readonly NewCell[],
): Promise<{ id: string; number: number }> {
  const [last] = await db
    .select({ number: max(releases.number) })
    .from(releases)
    .where(eq(releases.year, release.year));
  const [row] = await db
    .insert(releases)
    .values({ ...release, number: (last?.number ?? 0) + 1 })
    .returning({ id: releases.id, number: releases.number });
  if (!row) throw new Error("the release was not kept");
  const placed = cells.map((cell, index) => ({ ...cell, releaseId: row.id, position: index + 1 }));
  await db.insert(releaseCells).values(placed);
  return row;
}

const standing = {
  id: releases.id,
  year: releases.year,
  number: releases.number,
  origin: releases.origin,
  preparedBy: releases.preparedBy,
  publishedAt: releases.publishedAt,
  discardedAt: releases.discardedAt,
  reporting: releases.reportingOrganisations,
  expected: releases.memberOrganisations,
};

/** The release, locked until the transaction ends; null when there is none. */
export async function lockRelease(db: Database, id: string): Promise<Standing | null> {
  const [row] = await db.select(standing).from(releases).where(eq(releases.id, id)).for("update");
  return row ?? null;
}

/** Compiled releases of the year that are published, or wait for the second person. */
export async function compiledOf(db: Database, year: number): Promise<Standing[]> {
  return db
    .select(standing)
    .from(releases)
    .where(and(eq(releases.year, year), eq(releases.origin, "compiled"), isNull(releases.discardedAt)));
}

/** False when it was published or discarded meanwhile. */
export async function markPublished(db: Database, id: string, by: { personId: string | null; at: Date }) {
  const changed = await db
    .update(releases)
    .set({ publishedAt: by.at, publishedBy: by.personId })
    .where(and(eq(releases.id, id), isNull(releases.publishedAt), isNull(releases.discardedAt)))
    .returning({ id: releases.id });
  return changed.length === 1;
}

export async function markDiscarded(db: Database, id: string, at: Date): Promise<boolean> {
  const changed = await db
    .update(releases)
    .set({ discardedAt: at })
    .where(and(eq(releases.id, id), isNull(releases.publishedAt), isNull(releases.discardedAt)))
    .returning({ id: releases.id });
  return changed.length === 1;
}

/** The condition that a release is public. */
export const isPublished = isNotNull(releases.publishedAt);
