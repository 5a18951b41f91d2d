import { forgetDeclinedRequests } from "#app/domain/organisations/commands/forget-declined-requests.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** What was promised to whoever asked to join and was declined. */
export function forgetDeclined(db: Database, now: Date): Promise<{ requests: number }> {
  return asSystem(db, (inside) => forgetDeclinedRequests(inside, now));
}
