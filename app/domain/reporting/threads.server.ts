import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { comments, threads } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";

export type FigureKey = {
  indicator: string;
  /** Empty for the total. */
  breakdown: string;
};

/** The thread about the report as a whole, not about one figure. */
export const wholeReport = { indicator: "", breakdown: "" } as const;

export type Side = "organisation" | "secretariat";

/** A conversation on one figure, its comments oldest first. */
export type Thread = FigureKey & {
  id: string;
  asksForCorrection: boolean;
  resolvedAt: Date | null;
  comments: { side: Side; text: string; at: Date }[];
};

type Said = FigureKey & { submissionId: string; side: Side; authorId: string; text: string; at: Date };

/**
 * Adds to the one thread of a figure, opening it when there is none and opening it again when it was resolved.
 * With `asksForCorrection` the figure must be changed or confirmed; without, what the thread asks for stays.
 */
export async function sayInThread(db: Database, said: Said, asksForCorrection: boolean): Promise<string> {
  const { submissionId, indicator, breakdown, at } = said;
  const [thread] = await db
    .insert(threads)
    .values({ submissionId, indicator, breakdown, asksForCorrection, openedAt: at })
    .onConflictDoUpdate({
      target: [threads.submissionId, threads.indicator, threads.breakdown],
      set: {
        resolvedAt: null,
        resolvedBy: null,
        asksForCorrection: sql`${asksForCorrection} or (${threads.asksForCorrection} and ${threads.resolvedAt} is null)`,
      },
    })
    .returning({ id: threads.id });
  if (!thread) throw new Error("the thread was not kept");
  const { side, authorId, text } = said;
  await db.insert(comments).values({ threadId: thread.id, side, authorId, text, at });
  return thread.id;
}

export type FoundThread = FigureKey & {
  id: string;
  submissionId: string;
  organisationId: string;
  resolvedAt: Date | null;
};

export async function findThread(db: Database, id: string): Promise<FoundThread | null> {
  const [row] = await db
    .select({
      id: threads.id,
      submissionId: threads.submissionId,
      organisationId: submissions.organisationId,
      indicator: threads.indicator,
      breakdown: threads.breakdown,
      resolvedAt: threads.resolvedAt,
    })
    .from(threads)
    .innerJoin(submissions, eq(submissions.id, threads.submissionId))
    .where(eq(threads.id, id));
  return row ?? null;
}

/** False when somebody else marked it first. */
export async function markResolved(db: Database, id: string, by: { personId: string; at: Date }): Promise<boolean> {
  const changed = await db
    .update(threads)
    .set({ resolvedAt: by.at, resolvedBy: by.personId })
    .where(and(eq(threads.id, id), isNull(threads.resolvedAt)))
    .returning({ id: threads.id });
  return changed.length === 1;
}

/** Every thread of a report with its comments, in one question; the longest waiting first. */
export async function threadsOf(db: Database, submissionId: string): Promise<Thread[]> {
  const rows = await db
    .select({
      id: threads.id,
      indicator: threads.indicator,
      breakdown: threads.breakdown,
      asksForCorrection: threads.asksForCorrection,
      resolvedAt: threads.resolvedAt,
      side: comments.side,
      text: comments.text,
      at: comments.at,
    })
    .from(threads)
    .innerJoin(comments, eq(comments.threadId, threads.id))
    .where(eq(threads.submissionId, submissionId))
    .orderBy(asc(threads.openedAt), asc(threads.id), asc(comments.at), asc(comments.id));
  const found = new Map<string, Thread>();
  for (const { side, text, at, ...thread } of rows) {
    const known = found.get(thread.id) ?? { ...thread, comments: [] };
    known.comments.push({ side, text, at });
    found.set(thread.id, known);
  }
  return [...found.values()];
}
