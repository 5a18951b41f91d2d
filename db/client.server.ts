import { sql as fragment, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { type Database, DatabaseUnavailable, isUnavailable } from "./database.ts";

export interface OpenDatabase {
  /** The driver itself, for what drizzle cannot say. */
  sql: Sql;
  db: Database;
  /** Waits up to five seconds for what is running, then drops the connections. */
  close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** How many connections at most. */
  max?: number;
  /** How the connections are called in the server's list of activity. */
  name?: string;
}

/**
 * A pool of connections, opened when first used. It reconnects by itself within about a second of the server's return.
 * No setting is made for the whole session: the embedded database has one session for everybody.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: (retries) => Math.min(0.05 * 2 ** retries, 1),
    connection: { application_name: options.name ?? "protect-portal" },
    onnotice: () => undefined,
  });
  return { sql, db: drizzle(preparing(sql, new Set())), close: () => sql.end({ timeout: 5 }) };
}

/** How many different statements a connection keeps at most; lists of changing length make new ones without end. */
const mostPrepared = 400;

/**
 * drizzle has every statement with values parsed and described before it is carried out, each time: two round trips.
 * Here it is prepared on its connection once. Each is on its way when the call returns, so that the database gets them
 * in the order they were asked in.
 */
function preparing<T extends Sql | TransactionSql>(client: T, known: Set<string>, sent = { count: 0 }): T {
  const isKept = (text: string) => known.has(text) || (known.size < mostPrepared && known.add(text).has(text));
  const own: Record<string, unknown> = {
    unsafe: (text: string, values: never[]) => {
      sent.count += 1;
      return client.unsafe(text, values, { prepare: values.length > 0 && isKept(text) }).execute();
    },
  };
  for (const name of ["begin", "savepoint"] as const) {
    const opening = (client as Partial<Record<typeof name, (work: Work) => unknown>>)[name];
    const counted = () => (name === "begin" ? { count: 0 } : sent);
    own[name] = (work: Work) => opening?.((inside) => work(preparing(inside, known, counted())));
  }
  const get = (target: T, name: string | symbol): unknown =>
    name === statementsSent ? sent.count : (own[String(name)] ?? Reflect.get(target, name));
  return new Proxy(client, { get });
}

/** The same for all bundles that run in this process. */
const statementsSent: unique symbol = Symbol.for("protect-portal.statements-sent");

/** How many statements a transaction has sent, with its savepoints; the one that makes its settings included. */
export function statementsOf(db: Database): number {
  const session = Reflect.get(db, "session") as { client: { [statementsSent]?: number } };
  return session.client[statementsSent] ?? 0;
}

type Work = (inside: TransactionSql) => unknown;

const pools = Symbol.for("protect-portal.pools");
type WithPools = typeof globalThis & { [pools]?: Map<string, OpenDatabase> };

/** The one pool of this process for an address, shared by all bundles that run in it. */
export function processDatabase(url: string): OpenDatabase {
  const known = ((globalThis as WithPools)[pools] ??= new Map());
  const open = known.get(url);
  if (open) return open;
  const fresh = openDatabase(url);
  known.set(url, fresh);
  return fresh;
}

export async function closeProcessDatabases(): Promise<void> {
  const known = (globalThis as WithPools)[pools];
  const open = [...(known?.values() ?? [])];
  known?.clear();
  await Promise.all(open.map((database) => database.close()));
}

/** The role that owns nothing; every request's transaction runs as it. */
export const applicationRole = "protect_app";

/** The role that owns the queue of jobs and nothing else; the worker alone takes it. */
export const jobsRole = "protect_jobs";

export interface TransactionOptions {
  role?: typeof applicationRole;
  readOnly?: boolean;
  /** Settings of this transaction alone, read in SQL with `current_setting(name, true)`. */
  settings?: Readonly<Record<string, string>>;
  /** Milliseconds a statement may take; 5000 unless told, 0 for no limit. */
  statementTimeout?: number;
  /** Milliseconds to wait for the transaction to begin (a free connection); 8000 unless told. */
  patience?: number;
}

function settingsOf(options: TransactionOptions): SQL {
  const settings: Record<string, string> = {
    statement_timeout: String(options.statementTimeout ?? 5000),
    idle_in_transaction_session_timeout: "15000",
    ...options.settings,
    ...(options.readOnly ? { transaction_read_only: "on" } : {}),
    ...(options.role ? { role: options.role } : {}),
  };
  const each = Object.entries(settings).map(([name, value]) => fragment`set_config(${name}, ${value}, true)`);
  return fragment`select ${fragment.join(each, fragment`, `)}`;
}

/**
 * Runs the work in one transaction, committed when it returns and undone when it throws.
 * Everything that is set holds for this transaction only. Work must not open a second transaction from the pool:
 * on the embedded database it would wait for itself.
 * @throws {DatabaseUnavailable} when the database is gone, or no connection came free in time
 */
export async function inTransaction<T>(
  db: Database,
  options: TransactionOptions,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  let begun = false;
  let givenUp = false;
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      givenUp = !begun;
      if (givenUp) reject(new DatabaseUnavailable(new Error("no connection came free in time")));
    }, options.patience ?? 8000);
  });
  const transaction = db.transaction(async (inside) => {
    if (givenUp) throw new Error("the transaction began after its caller had left");
    begun = true;
    // Not waited for: what the work asks first goes out right behind. Should a setting be refused, the transaction is
    // broken from there on and the database carries out nothing of the work, which is waited for all the same.
    const settings = inside.execute(settingsOf(options)).then(() => undefined);
    const [set, done] = await Promise.allSettled([settings, (async () => work(inside))()]);
    if (set.status === "rejected") throw set.reason;
    if (done.status === "rejected") throw done.reason;
    return done.value;
  });
  try {
    return await Promise.race([transaction, outOfPatience]);
  } catch (error) {
    if (givenUp) transaction.catch(() => undefined);
    throw isUnavailable(error) && !(error instanceof DatabaseUnavailable) ? new DatabaseUnavailable(error) : error;
  } finally {
    clearTimeout(timer);
  }
}
