import { setTimeout as sleep } from "node:timers/promises";
import { closeProcessDatabases, type OpenDatabase, processDatabase } from "#db/client.server.ts";
import { env, EnvironmentError } from "../platform/env.server.ts";
import { type Queue, startQueue } from "../platform/jobs/queue.server.ts";
import { jobNames } from "../platform/jobs/rhythm.ts";
import { log, safeError } from "../platform/log.server.ts";
import { carryOut } from "./carry-out.server.ts";

/** The process that does what nobody waits for. It may be stopped at any moment: what is unfinished is done again. */

/** Milliseconds until a worker that could not begin tries again. */
const rest = 5000;

const asked = new AbortController();

async function begin(open: OpenDatabase): Promise<Queue> {
  // Before anything else: after an older copy was brought back, no mail leaves for whoever was erased.
  await carryOut(open.db, "keep-erased-list");
  return startQueue(open, {
    carryOut: (name) => carryOut(open.db, name),
    complain: (error) => log.warn({ err: safeError(error) }, "the queue of jobs complains"),
  });
}

async function main(): Promise<void> {
  const open = processDatabase(env.databaseUrl);
  let queue: Queue | null = null;
  while (!queue && !asked.signal.aborted) {
    queue = await begin(open).catch((error: unknown) => {
      log.warn({ err: safeError(error) }, "the worker cannot begin yet");
      return null;
    });
    if (!queue) await sleep(rest, undefined, { signal: asked.signal }).catch(() => undefined);
  }
  log.info({ jobs: jobNames }, "worker started");
  if (!asked.signal.aborted) await new Promise((resolve) => asked.signal.addEventListener("abort", resolve));
  await queue?.stop();
  await closeProcessDatabases();
}

const stop = () => asked.abort();

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
process.on("disconnect", stop);
// The queue does not wait for its own last word about a job; without the database it is said again when the job expires.
process.on("unhandledRejection", (reason) => log.warn({ err: safeError(reason) }, "a promise failed unseen"));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof EnvironmentError ? error.message : JSON.stringify(safeError(error))}\n`);
    process.exit(1);
  },
);
