import { eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type KeptStanding } from "./standing.ts";

/** Keeps the standing of a report that the caller has locked, with the moment it was saved. */
export async function writeStanding(
  db: Database,
  id: string,
  standing: KeptStanding & { savedAt?: Date },
): Promise<void> {
  await db.update(submissions).set(standing).where(eq(submissions.id, id));
}

/** The same for a report the caller has not locked; whoever is writing in it reckons it themselves. */
export async function writeStandingUnlessLocked(db: Database, id: string, standing: KeptStanding): Promise<void> {
  const free = sql`(select id from ${submissions} where id = ${id} for update skip locked)`;
  await db
    .update(submissions)
    .set(standing)
    .where(sql`${submissions.id} in ${free}`);
}
