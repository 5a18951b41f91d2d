import { and, asc, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { activities, anchoredHeads, chainHeads } from "#db/schema/audit.ts";
import { type AnchoredHead, type Head, type Link } from "../rules/chain.server.ts";

export async function headsOf(db: Database): Promise<Head[]> {
  return db.select().from(chainHeads).orderBy(asc(chainHeads.chain));
}

/** Every head that was anchored, oldest first; with `lastDays` only those of the newest anchored days. */
export async function anchorsOf(db: Database, { lastDays }: { lastDays?: number } = {}): Promise<AnchoredHead[]> {
  const newest = lastDays
    ? db.selectDistinct({ day: anchoredHeads.day }).from(anchoredHeads).orderBy(desc(anchoredHeads.day)).limit(lastDays)
    : null;
  return db
    .select()
    .from(anchoredHeads)
    .where(newest ? inArray(anchoredHeads.day, newest) : undefined)
    .orderBy(asc(anchoredHeads.day), asc(anchoredHeads.chain));
}

/** The chains that have rows, whether or not their head is there. */
export async function chainsWithRows(db: Database): Promise<{ chain: string; organisationId: string | null }[]> {
  const rows = await db.selectDistinct({ organisationId: activities.organisationId }).from(activities);
  return rows.map(({ organisationId }) => ({ chain: organisationId ?? "platform", organisationId }));
}

/**
 * What a row's hash is over. Written out here once more, so that the verifier does not take the word of the function
 * the rows were written with.
 */
const text = sql<string>`jsonb_build_array(${activities.sequence}, (extract(epoch from ${activities.at}) * 1000000)::bigint,
  ${activities.kind}, ${activities.actorId}, ${activities.actingOrganisationId}, ${activities.organisationId},
  ${activities.subjectId}, ${activities.details}, ${activities.requestId})::text`;

const { id, sequence, hash, kind, at } = activities;

type Place = { organisationId: string | null; after: number };

/** The next rows of a chain, by their place. */
export async function linksAfter(db: Database, { organisationId, after }: Place, atMost: number): Promise<Link[]> {
  const ofChain = organisationId ? eq(activities.organisationId, organisationId) : isNull(activities.organisationId);
  return db
    .select({ id, sequence, hash, kind, at, text })
    .from(activities)
    .where(and(ofChain, gt(sequence, after)))
    .orderBy(asc(sequence), asc(id))
    .limit(atMost);
}

/** True for the one who anchors the day: the heads are kept, unless they already are or nothing has happened since. */
export async function keepAnchors(db: Database, heads: readonly Head[], day: string): Promise<boolean> {
  if (heads.length === 0) return false;
  const kept = await db
    .insert(anchoredHeads)
    .values(heads.map((head) => ({ ...head, day })))
    .onConflictDoNothing()
    .returning({ chain: anchoredHeads.chain });
  return kept.length > 0;
}

/** The newest day that was anchored; null before the first. */
export async function lastAnchoredDay(db: Database): Promise<string | null> {
  const [row] = await db.select({ day: sql<string | null>`max(${anchoredHeads.day})` }).from(anchoredHeads);
  return row?.day ?? null;
}
