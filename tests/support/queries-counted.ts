import { type Database } from "#db/database.ts";

/** How many statements the work asks the database, as drizzle sends them. */
export async function queriesOf(db: Database, work: () => Promise<unknown>): Promise<number> {
  const session = Reflect.get(db, "session") as { logger: unknown };
  const before = session.logger;
  let count = 0;
  session.logger = { logQuery: () => (count += 1) };
  try {
    await work();
  } finally {
    session.logger = before;
  }
  return count;
}
