import PgBoss from "pg-boss";
import { jobsRole, type OpenDatabase } from "#db/client.server.ts";
import { queueDatabase, queueSchema } from "./queue-database.server.ts";
import { type JobName, jobNames, rhythms, zoneOfRhythms } from "./rhythm.ts";

/** Does the job; what it throws is tried again by the queue. */
export type CarryOut = (name: JobName) => Promise<void>;

export type Queue = {
  /** Takes no new job and waits for the running ones, twenty seconds at most. */
  stop: () => Promise<void>;
};

/** Seconds between two looks into a queue: mails are waited for by people, the rest by nobody. */
const looksEvery = (name: JobName) => (name === "deliver-mail" ? 2 : 15);

/** A job that failed is tried again after one, two and four minutes; then it waits for its next time. */
const again = { retryLimit: 3, retryDelay: 60, retryBackoff: true } as const;

/**
 * Carries out the jobs as they come due, and each of them once at the start: what a stopped worker missed is not lost.
 * Several workers share the work. `complain` hears what goes wrong in the queue itself, which goes on.
 */
export async function startQueue(
  open: OpenDatabase,
  parts: { carryOut: CarryOut; complain: (error: unknown) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    db: queueDatabase(open.sql, jobsRole),
    schema: queueSchema,
    migrate: false,
    cronWorkerIntervalSeconds: 10,
    maintenanceIntervalMinutes: 5,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterHours: 24,
  });
  boss.on("error", parts.complain);
  await boss.start();
  for (const name of jobNames) {
    await boss.schedule(name, rhythms[name], {}, { tz: zoneOfRhythms, ...again });
    await boss.send(name, {}, again);
    // Several askings for one job are one job.
    const taking = { pollingIntervalSeconds: looksEvery(name), batchSize: 50 };
    await boss.work(name, taking, () => parts.carryOut(name));
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}
