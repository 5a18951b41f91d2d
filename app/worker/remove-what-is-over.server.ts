import { visitor } from "#app/access/actor.ts";
import { type Removed, removeWhatIsOver } from "#app/domain/privacy/commands/remove-what-is-over.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** The hour of the last round in this process; a second worker's round finds nothing left. */
let done: string | null = null;

/** Once an hour: what has been kept for its term goes. Null in an hour that had its round. */
export async function removeOnceAnHour(db: Database, now: Date): Promise<Removed | null> {
  const hour = now.toISOString().slice(0, 13);
  if (hour === done) return null;
  const removed = await asSystem(db, (inside) =>
    removeWhatIsOver({ db: inside, actor: visitor, now, requestId: null }),
  );
  done = hour;
  return removed;
}
