import { log, safeError } from "#app/platform/log.server.ts";
import { type JobName } from "#app/platform/jobs/rhythm.ts";
import { noteRun } from "#app/platform/jobs/runs.server.ts";
import { type Database, isUnavailable } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";
import { jobs } from "./jobs.ts";

/**
 * Carries out one job and keeps when it ran and what became of it.
 * @throws what the job threw, for the queue to try it again
 */
export async function carryOut(db: Database, name: JobName): Promise<void> {
  const startedAt = new Date();
  try {
    await jobs[name](db, startedAt);
  } catch (error) {
    if (isUnavailable(error)) log.warn({ job: name }, "the database cannot be reached");
    else log.error({ job: name, err: safeError(error) }, "a job failed");
    const { name: kind, code } = safeError(error);
    await keep(db, { name, startedAt, failure: code ?? kind }).catch(() => undefined);
    throw error;
  }
  await keep(db, { name, startedAt, failure: null });
}

function keep(db: Database, run: { name: JobName; startedAt: Date; failure: string | null }): Promise<void> {
  return asSystem(db, (inside) => noteRun(inside, { ...run, finishedAt: new Date() }));
}
