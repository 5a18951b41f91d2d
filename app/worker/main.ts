import { setTimeout as sleep } from "node:timers/promises";
import { closeProcessDatabases, processDatabase } from "#db/client.server.ts";
import { isUnavailable } from "#db/database.ts";
import { env, EnvironmentError } from "../platform/env.server.ts";
import { log, safeError } from "../platform/log.server.ts";
import { jobs } from "./jobs.ts";

/** The process that does what nobody waits for. It may be stopped at any moment: what is unfinished is done again. */

/** Milliseconds between two looks for work. */
const rest = 5000;

const asked = new AbortController();
const isStopping = () => asked.signal.aborted;

/** Ends early when the worker is asked to stop. */
const pause = () => sleep(rest, undefined, { signal: asked.signal }).catch(() => undefined);

async function main(): Promise<void> {
  const { db } = processDatabase(env.databaseUrl);
  log.info({ jobs: jobs.map((job) => job.name) }, "worker started");
  while (!isStopping()) {
    for (const job of jobs) {
      await job.run(db, new Date()).catch((error: unknown) => {
        if (isUnavailable(error)) log.warn({ job: job.name }, "the database cannot be reached");
        else log.error({ job: job.name, err: safeError(error) }, "a job failed");
      });
    }
    await pause();
  }
  await closeProcessDatabases();
}

const stop = () => asked.abort();

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
process.on("disconnect", stop);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof EnvironmentError ? error.message : JSON.stringify(safeError(error))}\n`);
    process.exit(1);
  },
);
