import { type Request, type Response } from "express";
import { env } from "../platform/env.server.ts";
import { applicationRole, inTransaction, processDatabase } from "#db/client.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";

/** The process is alive, whatever the database does. */
export function healthz(_request: Request, response: Response): void {
  response.setHeader("Cache-Control", "no-store");
  response.type("text/plain").send("ok\n");
}

type Reason = "database" | "migrations" | "stopping";

async function whatIsMissing(): Promise<Reason | null> {
  try {
    const { db } = processDatabase(env.databaseUrl);
    const options = { role: applicationRole, readOnly: true, patience: 2000, statementTimeout: 2000 } as const;
    return (await inTransaction(db, options, pendingMigrations)) > 0 ? "migrations" : null;
  } catch (error) {
    // 42P01 undefined table, 3F000 and 42704 undefined schema or role: a database that was never prepared.
    return /42P01|3F000|42704|22023/.test(codeOf(error)) ? "migrations" : "database";
  }
}

function codeOf(error: unknown): string {
  const seen = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return seen instanceof Error && "code" in seen ? String(seen.code) : "";
}

/** Ready to answer people: the database answers and has this version's tables. */
export function readyz(isStopping: () => boolean) {
  return async (_request: Request, response: Response): Promise<void> => {
    const reason = isStopping() ? "stopping" : await whatIsMissing();
    response.setHeader("Cache-Control", "no-store");
    response.status(reason ? 503 : 200).json(reason ? { ready: false, reason } : { ready: true });
  };
}
