import { reckonMissingStandings } from "#app/domain/reporting/standing-kept.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** Reckons where reports stand that were written before it was kept. Nothing to do, nearly always. */
export function reckonStandings(db: Database): Promise<number> {
  return asSystem(db, reckonMissingStandings);
}
