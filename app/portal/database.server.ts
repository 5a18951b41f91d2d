import { type Actor } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { env } from "#app/platform/env.server.ts";
import { inTransaction, openDatabase } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem, systemSettings } from "#db/walls.server.ts";

/**
 * The operator at the keyboard: no person of the portal, so the trail says the portal itself acted. Enters
 * organisations and recorded totals as the secretariat would.
 */
export const operator: Actor = {
  personId: null,
  platformRole: "secretariat",
  seats: [],
  groups: [],
  editorOf: [],
  actingFor: null,
};

/** The operator acting for an organisation that asked for it: its figures are written and sent as its coordinator would. */
export function operatorFor(organisationId: string): Actor {
  return {
    personId: null,
    platformRole: null,
    seats: [{ organisationId, role: "coordinator" }],
    groups: [],
    editorOf: [],
    actingFor: organisationId,
  };
}

/** Marks the acts of one run in the trail. */
const runId = `command-${crypto.randomUUID()}`;

export function contextOf(db: Database, actor: Actor, now: Date): Context {
  return { db, actor, now, requestId: runId };
}

/**
 * Runs the work in one transaction as the portal itself, in the application's role, without a limit of time: a command may be long.
 * Everything is undone when the work throws.
 */
export async function asApplication<T>(
  options: { readOnly?: boolean },
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const open = openDatabase(env.databaseUrl, { max: 1, name: "protect-portal command" });
  try {
    return await asSystem(open.db, work, { ...options, statementTimeout: 0 });
  } finally {
    await open.close();
  }
}

/** The same as the owner of the tables, who alone may change definitions. */
export async function asOwner<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const open = openDatabase(env.databaseOwnerUrl, { max: 1, name: "protect-portal command" });
  try {
    return await inTransaction(open.db, { settings: systemSettings, statementTimeout: 0 }, work);
  } finally {
    await open.close();
  }
}
