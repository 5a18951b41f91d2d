import { sql } from "drizzle-orm";
import { type Actor } from "#app/access/actor.ts";
import { applicationRole } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { type Standing, wallSettings } from "#db/walls.server.ts";

/** A statement of the driver, on its way. */
interface Query {
  catch: (told: () => void) => void;
}

/** What drizzle asks of the driver. */
interface Client {
  unsafe: (query: string, params: unknown[]) => Query;
  savepoint: (work: (client: Client) => unknown) => unknown;
  begin: (work: (client: Client) => unknown) => unknown;
}

interface Session {
  client: Client;
  schema: unknown;
  options: unknown;
  logger: unknown;
}

type Made<T> = new (...parts: unknown[]) => T;

export function standingOf(actor: Actor, role: Standing["role"] = null): Standing {
  const { personId: person, actingFor: organisation, platformRole, editorOf } = actor;
  return { person, organisation, role: role ?? (organisation ? null : platformRole), editorOf: role ? [] : editorOf };
}

function settingsOf(standing: Standing, role: string): string {
  const settings = Object.entries({ ...wallSettings(standing), role });
  return `select ${settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(", ")}`;
}

const nobody: Standing = { person: null, organisation: null, role: null };

/** Every statement stands between two others, which take the role and give it back, sent without waiting. */
function walled(client: Client, standing: Standing): Client {
  const enter = settingsOf(standing, applicationRole);
  const leave = settingsOf(nobody, "none");
  const inside = (work: (client: Client) => unknown) => (inner: Client) => work(walled(inner, standing));
  return {
    unsafe: (query, params) => {
      client.unsafe(enter, []).catch(() => undefined);
      const asked = client.unsafe(query, params);
      // Fails with the statement it follows; the savepoint that is undone then gives the role back.
      client.unsafe(leave, []).catch(() => undefined);
      return asked;
    },
    savepoint: (work) => client.savepoint(inside(work)),
    begin: (work) => client.begin(inside(work)),
  };
}

/**
 * The same transaction, seen as somebody of the portal sees it: as the application's role, with the settings a request
 * makes. What others do in the transaction meanwhile stays theirs.
 */
export function behindTheWall(db: Database, actor: Actor, role: Standing["role"] = null): Database {
  const known = Reflect.get(db, "session") as Session;
  const dialect: unknown = Reflect.get(db, "dialect");
  const client = walled(known.client, standingOf(actor, role));
  const session = new (known.constructor as Made<Session>)(client, dialect, known.schema, known.options);
  // Whoever counts the statements of the world counts these too.
  Object.defineProperty(session, "logger", { get: () => known.logger });
  return new (db.constructor as Made<Database>)(dialect, session, known.schema);
}

/** Everything the work asks of the transaction is asked as somebody, not only what it gets a database for. */
export async function standsAs(db: Database, standing: Standing, work: () => Promise<void>): Promise<void> {
  await db.execute(sql.raw(settingsOf(standing, applicationRole)));
  await work();
  await db.execute(sql.raw(settingsOf(nobody, "none")));
}
