import { visitor } from "#app/access/actor.ts";
import { sweepStorage } from "#app/domain/files/sweep-storage.server.ts";
import { type Removed, removeWhatIsOver } from "#app/domain/privacy/commands/remove-what-is-over.server.ts";
import { tellOfSweptFiles } from "#app/domain/privacy/commands/tell-of-swept-files.server.ts";
import { env } from "#app/platform/env.server.ts";
import { clearUnfinished } from "#app/platform/storage/folder.server.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** What a broken-off upload left is nobody's after an hour. */
const anHour = 3_600_000;

/**
 * What has been kept for its term goes: rows first, then the bytes that no row names. A second worker's round finds
 * nothing left.
 */
export async function removeOld(db: Database, now: Date): Promise<Removed> {
  const ctx = { actor: visitor, now, requestId: null };
  const removed = await asSystem(db, (inside) => removeWhatIsOver({ ...ctx, db: inside }));
  await clearUnfinished(env.filesDir, new Date(now.getTime() - anHour));
  const unattached_file = await sweepStorage(storage, (work) => asSystem(db, work), now);
  await asSystem(db, (inside) => tellOfSweptFiles({ ...ctx, db: inside }, unattached_file));
  return { ...removed, unattached_file };
}
