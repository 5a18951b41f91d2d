import { type PgDatabase } from "drizzle-orm/pg-core";
import { type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";

/** A pool, a transaction, a savepoint or a test's transaction: whoever receives one cannot tell, and need not. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/**
 * The database cannot be asked just now: unreachable, stopping, out of connections, or too slow to wait for.
 * Nothing of the failed transaction was kept; the same request may succeed a moment later.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";

  constructor(cause: unknown) {
    super("the database cannot be reached", { cause });
  }
}

/** Of the network, of the driver and of PostgreSQL (classes 08, 53, 57 and the two lock and statement time limits). */
const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "ENOENT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "25P03",
  "25P04",
  "53100",
  "53200",
  "53300",
  "53400",
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "57P05",
]);

/** True for a failure of reaching the database, however deeply a library has wrapped it and whichever bundle made it. */
export function isUnavailable(error: unknown): boolean {
  for (let seen: unknown = error, depth = 0; seen instanceof Error && depth < 8; seen = seen.cause, depth += 1) {
    if (seen.name === "DatabaseUnavailable") return true;
    const code = "code" in seen ? String(seen.code) : "";
    if (unavailableCodes.has(code) || /^08\d{3}$/.test(code)) return true;
  }
  return false;
}
