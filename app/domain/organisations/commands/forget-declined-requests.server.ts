import { and, eq, lt } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { joinRequests, joinTries } from "#db/schema/organisations-joining.ts";

/** What the words of consent and the page about privacy promise. */
const monthsKept = 3;

/** Deletes requests that were declined three months ago, and yesterday's notes of who sent forms. Run by the worker. */
export async function forgetDeclinedRequests(db: Database, now: Date): Promise<{ requests: number }> {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - monthsKept);
  const forgotten = await db
    .delete(joinRequests)
    .where(and(eq(joinRequests.state, "declined"), lt(joinRequests.decidedAt, before)))
    .returning({ id: joinRequests.id });
  await db.delete(joinTries).where(lt(joinTries.at, new Date(now.getTime() - 2 * 86_400_000)));
  return { requests: forgotten.length };
}
