import { sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { jobRuns } from "#db/schema/jobs.ts";
import { type JobName, jobNames, nextDue } from "./rhythm.ts";

export type Run = { name: JobName; startedAt: Date; finishedAt: Date; failure: string | null };

/** Keeps what became of a job's last run. */
export async function noteRun(db: Database, run: Run): Promise<void> {
  const { name, startedAt, finishedAt, failure } = run;
  const nextAt = nextDue(name, finishedAt);
  const doneAt = failure === null ? finishedAt : null;
  await db
    .insert(jobRuns)
    .values({ name, startedAt, finishedAt, failure, doneAt, nextAt })
    .onConflictDoUpdate({
      target: jobRuns.name,
      set: { startedAt, finishedAt, failure, nextAt, doneAt: sql`coalesce(excluded.done_at, ${jobRuns.doneAt})` },
    });
}

export type JobStanding = {
  name: JobName;
  /** Null for a job that has never run here. */
  lastAt: Date | null;
  doneAt: Date | null;
  failure: string | null;
  nextAt: Date | null;
  /** Overdue: the worker is not running, or does not come to it. */
  isLate: boolean;
};

/** Milliseconds a job may be overdue before somebody should look: the queue's clock ticks twice a minute. */
const patience = 5 * 60_000;

/** Each job of the worker as it stands, in the order of the list. */
export async function jobStandings(db: Database, now: Date): Promise<JobStanding[]> {
  const rows = new Map((await db.select().from(jobRuns)).map((row) => [row.name, row]));
  return jobNames.map((name) => {
    const row = rows.get(name);
    if (!row) return { name, lastAt: null, doneAt: null, failure: null, nextAt: null, isLate: true };
    const { finishedAt: lastAt, doneAt, failure, nextAt } = row;
    return { name, lastAt, doneAt, failure, nextAt, isLate: now.getTime() - nextAt.getTime() > patience };
  });
}
