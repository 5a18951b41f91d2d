import { type Database } from "#db/database.ts";
import { contentOf } from "#app/domain/submissions/signs.ts";
import { type KeptStanding, standingToKeep } from "#app/domain/submissions/standing.ts";
import { writeStanding, writeStandingUnlessLocked } from "#app/domain/submissions/standing-written.server.ts";
import { factsAround, factsUnreckoned, type StandingFacts } from "./store/standing-facts.server.ts";

/**
 * Reckons where a report stands and keeps it with the report: the end of every act that changes one, in the act's own
 * transaction, under its lock. `savedAt` is the moment somebody of the organisation wrote in it.
 */
export async function keepStanding(
  db: Database,
  report: { id: string; organisationId: string },
  savedAt?: Date,
): Promise<void> {
  for (const facts of await factsAround(db, report)) {
    const standing = reckoned(facts);
    if (facts.id === report.id) await writeStanding(db, facts.id, { ...standing, ...(savedAt ? { savedAt } : {}) });
    else await writeStandingUnlessLocked(db, facts.id, standing);
  }
}

const batch = 50;

/** Reckons what was never reckoned, such as reports older than the columns; returns how many those were. */
export async function reckonMissingStandings(db: Database): Promise<number> {
  let count = 0;
  for (;;) {
    const missing = await factsUnreckoned(db, batch);
    for (const facts of missing) await writeStanding(db, facts.id, reckoned(facts));
    count += missing.length;
    if (missing.length < batch) return count;
  }
}

const reckoned = (facts: StandingFacts): KeptStanding => standingToKeep(facts.state, contentOf(facts));
