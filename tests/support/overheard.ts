import { type Database } from "#db/database.ts";

/** What drizzle asks of the driver, on its way. */
type Asked = PromiseLike<unknown> & { values: () => PromiseLike<unknown> };

interface Client {
  unsafe: (query: string, params: unknown[], options: unknown) => Asked;
  savepoint: (work: (client: Client) => unknown) => unknown;
  begin: (work: (client: Client) => unknown) => unknown;
}

interface Session {
  client: Client;
  schema: unknown;
  options: unknown;
}

type Made<T> = new (...parts: unknown[]) => T;

/** Every statement is told with the rows that came back for it, before anything is made of them. */
export type Hear = (rows: readonly unknown[], statement: string) => void;

function overheard(client: Client, hear: Hear): Client {
  const inside = (work: (client: Client) => unknown) => (inner: Client) => work(overheard(inner, hear));
  return {
    unsafe: (query, params, options) => {
      const asked = client.unsafe(query, params, options);
      const told = (rows: unknown) => {
        hear(rows as unknown[], query);
        return rows;
      };
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

/** The same database, overheard; `dialect` speaks to it instead of its own. */
export function listenedTo(db: Database, hear: Hear, dialect: unknown = Reflect.get(db, "dialect")): Database {
  const session = Reflect.get(db, "session") as Session;
  const client = overheard(session.client, hear);
  const heard = new (session.constructor as Made<Session>)(client, dialect, session.schema, session.options);
  return new (db.constructor as Made<Database>)(dialect, heard, session.schema);
}
