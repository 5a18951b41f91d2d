import { type SQL } from "drizzle-orm";
import { type Database } from "#db/database.ts";

/** What drizzle asks of the driver, on its way. */
type Asked = PromiseLike<unknown> & { values: () => PromiseLike<unknown> };

interface Client {
  unsafe: (query: string, params: unknown[], options: unknown) => Asked;
  savepoint: (work: (client: Client) => unknown) => unknown;
  begin: (work: (client: Client) => unknown) => unknown;
}

interface Dialect {
  sqlToQuery: (query: SQL, ...rest: unknown[]) => unknown;
  buildSelectQuery: (parts: Record<string, unknown>) => SQL;
}

interface Session {
  client: Client;
  schema: unknown;
  options: unknown;
}

type Made<T> = new (...parts: unknown[]) => T;

/** Every row that comes back from the database is told, before anything is made of it. */
function overheard(client: Client, hear: (rows: unknown) => void): Client {
  const told = <T>(rows: T): T => {
    hear(rows);
    return rows;
  };
  const inside = (work: (client: Client) => unknown) => (inner: Client) => work(overheard(inner, hear));
  return {
    unsafe: (query, params, options) => {
      const asked = client.unsafe(query, params, options);
      return {
        // oxlint-disable-next-line unicorn/no-thenable -- drizzle awaits a statement or asks for its values
        then: (kept, failed) => asked.then(told).then(kept, failed),
        values: () => asked.values().then(told),
      };
    },
    savepoint: (work) => client.savepoint(inside(work)),
    begin: (work) => client.begin(inside(work)),
  };
}

/**
 * Builds statements without their `where` and their limits, so that a question asks for everything its tables hold. What
 * ties a part of a statement to its row (the condition of a join, of a value asked for in a field) stays: a joined table
 * gives no row that it would not give asked alone, and every table is asked alone in `second-wall.test.ts`.
 */
function forgetful(dialect: Dialect): Dialect {
  let depth = 0;
  const made = Object.create(dialect) as Dialect;
  made.sqlToQuery = (query, ...rest) => {
    depth += 1;
    try {
      return dialect.sqlToQuery.call(made, query, ...rest);
    } finally {
      depth -= 1;
    }
  };
  made.buildSelectQuery = (parts) => {
    const unasked = depth === 0 ? { where: undefined, having: undefined, limit: undefined, offset: undefined } : {};
    return dialect.buildSelectQuery.call(made, { ...parts, ...unasked });
  };
  return made;
}

/** The same transaction for an application that has forgotten all its conditions; `hear` gets all rows it reads. */
export function withoutFilters(db: Database, hear: (rows: unknown) => void): Database {
  const session = Reflect.get(db, "session") as Session;
  const dialect = forgetful(Reflect.get(db, "dialect") as Dialect);
  const client = overheard(session.client, hear);
  const heard = new (session.constructor as Made<Session>)(client, dialect, session.schema, session.options);
  return new (db.constructor as Made<Database>)(dialect, heard, session.schema);
}
