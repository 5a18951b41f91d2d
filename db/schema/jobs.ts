import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** When each job of the worker last ran, and when it is due again. What waits in the queue is pg-boss's own. */
export const jobRuns = pgTable("job_runs", {
  name: text().primaryKey(),
  startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
  finishedAt: timestamp("finished_at", { withTimezone: true }).notNull(),
  /** The last time it did what it is for; null when it never has. */
  doneAt: timestamp("done_at", { withTimezone: true }),
  /** A code or a class of failure of the last run; null when it went well. */
  failure: text(),
  nextAt: timestamp("next_at", { withTimezone: true }).notNull(),
});
