import { and, desc, eq, gt, gte, inArray, or, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { type ManuscriptContent, manuscriptVersions } from "#db/schema/manuscripts.ts";
import { type Manuscript } from "./manuscripts.server.ts";

export type WhyKept = (typeof manuscriptVersions.$inferSelect)["why"];

/** One of the kept versions of a text, without what it says. */
export type KeptVersion = {
  number: number;
  why: WhyKept;
  /** ISO instant. */
  at: string;
  /** Null for somebody who is not among those the reader sees. */
  by: string | null;
};

/** Versions that are listed at most; older ones can still be compared by their numbers. */
const listedAtMost = 200;

/** What whoever checks sees of a text: what was handed in or published, not what stood in the draft in between. */
export const handedIn: readonly WhyKept[] = ["sent", "published"];

/** The kept versions of a text, newest first; only those kept for one of the reasons, where they are given. One statement. */
export async function versionsOf(
  db: Database,
  manuscriptId: string,
  reasons?: readonly WhyKept[],
): Promise<KeptVersion[]> {
  const { number, why, madeAt, madeBy } = manuscriptVersions;
  const rows = await db
    .select({ number, why, at: madeAt, by: people.name })
    .from(manuscriptVersions)
    .leftJoin(people, eq(people.id, madeBy))
    .where(and(eq(manuscriptVersions.manuscriptId, manuscriptId), reasons && inArray(why, [...reasons])))
    .orderBy(desc(number))
    .limit(listedAtMost);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** What kept versions said, by their numbers; those nobody kept are not among them. One statement. */
export async function contentsOfVersions(
  db: Database,
  manuscriptId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ManuscriptContent>> {
  const { number, content } = manuscriptVersions;
  const rows = await db
    .select({ number, content })
    .from(manuscriptVersions)
    .where(and(eq(manuscriptVersions.manuscriptId, manuscriptId), inArray(number, [...numbers])));
  return new Map(rows.map((row) => [row.number, row.content]));
}

const minute = 60_000;
/** Milliseconds without a save after which somebody is taken to have stopped writing. */
const sitting = 30 * minute;
/** Milliseconds between two kept versions while colleagues write by turns. */
const apart = 10 * minute;

/**
 * Keeps what a text said before it is changed, as whoever saved it last left it: when somebody else goes on writing, or
 * the same person after a while, or whenever it is asked for. What a version says already is not kept twice; of turns that
 * follow each other closely, the first is. The text is locked by its change.
 */
export async function keepWhatWasLeft(ctx: Context, left: Manuscript, { always = false } = {}): Promise<void> {
  const { id, content, savedAt, savedBy } = left;
  const isWhole = always || ctx.now.getTime() - savedAt.getTime() > sitting;
  if (Object.keys(content).length === 0 || (!isWhole && savedBy === ctx.actor.personId)) return;
  const { manuscriptId, madeAt, number, why } = manuscriptVersions;
  const aTurnAgo = and(eq(why, "left"), gt(madeAt, new Date(savedAt.getTime() - apart)));
  const [known] = await ctx.db
    .select({ number })
    .from(manuscriptVersions)
    .where(and(eq(manuscriptId, id), isWhole ? gte(madeAt, savedAt) : or(gte(madeAt, savedAt), aTurnAgo)))
    .limit(1);
  if (known) return;
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from ${manuscriptVersions} where manuscript_id = ${id})`;
  await ctx.db
    .insert(manuscriptVersions)
    .values({ manuscriptId: id, number: next, why: "left", content, madeAt: savedAt, madeBy: savedBy });
}
