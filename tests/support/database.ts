import { inject } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The run's own database, migrated, with the reference data and nothing else. */
    databaseUrl: string;
  }
}

/** One connection more than a test needs by itself, so that a test about two people can have both at once. */
let opened: ReturnType<typeof openDatabase> | null = null;

/** The run's database outside of any transaction: for tests that need committed rows, and remove them themselves. */
export function testDatabase(): Database {
  opened ??= openDatabase(inject("databaseUrl"), { max: 8, name: "protect-portal tests" });
  return opened.db;
}

/** Carries the answer of a test out of a transaction that must not be kept. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super("undone");
  }
}

/** Runs the work in one transaction of the run's database, as the owner, and always undoes it. */
export async function rolledBack<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    await testDatabase().transaction(async (db) => {
      throw new Undone(await work(db));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as T;
    throw error;
  }
  throw new Error("the transaction was kept");
}
