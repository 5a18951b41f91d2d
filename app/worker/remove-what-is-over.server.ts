import { visitor } from "#app/access/actor.ts";
import { type Removed, removeWhatIsOver } from "#app/domain/privacy/commands/remove-what-is-over.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** What has been kept for its term goes. A second worker's round finds nothing left. */
export function removeOld(db: Database, now: Date): Promise<Removed> {
  return asSystem(db, (inside) => removeWhatIsOver({ db: inside, actor: visitor, now, requestId: null }));
}
