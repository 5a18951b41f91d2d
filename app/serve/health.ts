import { type Request, type Response } from "express";
import { env } from "../platform/env.server.ts";
import { type JobStanding, jobStandings } from "../platform/jobs/runs.server.ts";
import { processDatabase } from "#db/client.server.ts";
import { scannerAnswers } from "../platform/scanner.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";
import { asSystem } from "#db/walls.server.ts";

/** The process is alive, whatever the database does. */
export function healthz(_request: Request, response: Response): void {
  response.setHeader("Cache-Control", "no-store");
  response.type("text/plain").send("ok\n");
}

type Reason = "database" | "migrations" | "stopping";

/** How the worker stands: `late` when a job is overdue by five minutes, or has never run. People are served all the same. */
type Jobs = { state: "on_time" | "late"; late: string[]; lastAt: string | null; nextAt: string | null };

type Standing = { reason: Reason } | { reason: null; jobs: Jobs };

async function standing(): Promise<Standing> {
  try {
    const { db } = processDatabase(env.databaseUrl);
    return await asSystem(
      db,
      async (inside) => {
        if ((await pendingMigrations(inside)) > 0) return { reason: "migrations" };
        return { reason: null, jobs: jobsOf(await jobStandings(inside, new Date())) };
      },
      { readOnly: true, patience: 2000, statementTimeout: 2000 },
    );
  } catch (error) {
    // 42P01 undefined table, 3F000 and 42704 undefined schema or role: a database that was never prepared.
    return { reason: /42P01|3F000|42704|22023/.test(codeOf(error)) ? "migrations" : "database" };
  }
}

function jobsOf(standings: readonly JobStanding[]): Jobs {
  const late = standings.filter((job) => job.isLate).map(({ name }) => name);
  const moments = (of: "lastAt" | "nextAt") => standings.flatMap((job) => job[of]?.toISOString() ?? []).toSorted();
  return {
    state: late.length > 0 ? "late" : "on_time",
    late,
    lastAt: moments("lastAt").at(-1) ?? null,
    nextAt: moments("nextAt")[0] ?? null,
  };
}

function codeOf(error: unknown): string {
  const seen = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return seen instanceof Error && "code" in seen ? String(seen.code) : "";
}

/** Where one is set: while it does not answer, files are refused and people are served otherwise. */
async function scanner(): Promise<{ scanner?: "answers" | "silent" }> {
  const answers = await scannerAnswers();
  return answers === null ? {} : { scanner: answers ? "answers" : "silent" };
}

/** Ready to answer people: the database answers and has this version's tables. Says too how the worker's jobs stand. */
export function readyz(isStopping: () => boolean) {
  return async (_request: Request, response: Response): Promise<void> => {
    const stands = isStopping() ? { reason: "stopping" as const } : await standing();
    response.setHeader("Cache-Control", "no-store");
    if (stands.reason === null) response.json({ ready: true, jobs: stands.jobs, ...(await scanner()) });
    else response.status(503).json({ ready: false, reason: stands.reason });
  };
}
