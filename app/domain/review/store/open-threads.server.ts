import { desc, eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { comments, threads } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type FigureKey, type Side } from "#app/domain/reporting/threads.server.ts";

/** A conversation nobody has settled yet, with who spoke last and when. */
export type OpenThread = FigureKey & {
  submissionId: string;
  asksForCorrection: boolean;
  lastSide: Side;
  lastAt: Date;
};

/** Every open conversation of a period, in one question. */
export async function openThreads(db: Database, periodId: string): Promise<OpenThread[]> {
  return db
    .selectDistinctOn([threads.id], {
      submissionId: threads.submissionId,
      indicator: threads.indicator,
      breakdown: threads.breakdown,
      asksForCorrection: threads.asksForCorrection,
      lastSide: comments.side,
      lastAt: comments.at,
    })
    .from(threads)
    .innerJoin(submissions, eq(submissions.id, threads.submissionId))
    .innerJoin(comments, eq(comments.threadId, threads.id))
    .where(sql`${submissions.periodId} = ${periodId} and ${threads.resolvedAt} is null`)
    .orderBy(threads.id, desc(comments.at), comments.id);
}
