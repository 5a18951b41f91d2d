import { type Database } from "#db/database.ts";

/** The statements the work asks the database, as drizzle sends them. */
export async function statementsOf(db: Database, work: () => Promise<unknown>): Promise<string[]> {
  const session = Reflect.get(db, "session") as { logger: unknown };
  const before = session.logger;
  const asked: string[] = [];
  session.logger = { logQuery: (statement: string) => asked.push(statement) };
  try {
    await work();
  } finally {
    session.logger = before;
  }
  return asked;
}

/** How many statements the work asks. */
export async function queriesOf(db: Database, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(db, work)).length;
}
