import { type SQL } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { type Hear, listenedTo } from "#tests/support/overheard.ts";

interface Dialect {
  sqlToQuery: (query: SQL, ...rest: unknown[]) => unknown;
  buildSelectQuery: (parts: Record<string, unknown>) => SQL;
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
export const withoutFilters = (db: Database, hear: Hear): Database =>
  listenedTo(db, hear, forgetful(Reflect.get(db, "dialect") as Dialect));
