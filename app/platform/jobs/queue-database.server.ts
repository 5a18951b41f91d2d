import { type Sql } from "postgres";

/** What pg-boss asks a database for. */
export type QueueDatabase = { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };

/** Where the queue keeps its tables; the walls of the portal are in `public`. */
export const queueSchema = "pgboss";

/** Milliseconds a statement of the queue may take. */
const longest = 10_000;

/**
 * pg-boss on the portal's own connections; in a role when one is given, which holds for one transaction: the embedded
 * database has one session for everybody.
 */
export function queueDatabase(sql: Sql, role: string | null): QueueDatabase {
  const settings = [`set local statement_timeout = ${longest}`, ...(role ? [`set local role ${role}`] : [])].join(";");
  return {
    executeSql: async (text, values = []) => {
      const rows = await sql.begin(async (inside) => {
        // Sent together: a refused role breaks the transaction, and nothing of what follows is carried out.
        const set = inside.unsafe(settings).execute();
        const asked = inside.unsafe(text, values.map(asSent) as never[]).execute();
        return [...(await Promise.all([asked, set]))[0]];
      });
      return { rows };
    },
  };
}

/** postgres.js takes no undefined, and drizzle has it send JSON as it is given. */
function asSent(value: unknown): unknown {
  if (value === undefined) return null;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isObject ? JSON.stringify(value) : value;
}
