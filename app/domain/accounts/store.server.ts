import { createHash } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people, signInTries } from "#db/schema/accounts.ts";
import { triesAllowed } from "./model.ts";

export async function personWithEmail(db: Database, email: string) {
  const [row] = await db
    .select({
      id: people.id,
      passwordHash: people.passwordHash,
      disabledAt: people.disabledAt,
      language: people.language,
      platformRole: people.platformRole,
    })
    .from(people)
    .where(eq(people.email, email));
  return row ?? null;
}

const hashed = (subject: string) => createHash("sha256").update(subject).digest("hex");

export async function noteFailedTry(db: Database, subject: string, at: Date): Promise<void> {
  await db.insert(signInTries).values({ subject: hashed(subject), at });
}

/** Whether the subject has used up its tries of the last minutes. */
export async function hasTriedTooOften(db: Database, subject: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - triesAllowed.minutes * 60_000);
  const [row] = await db
    .select({ tries: count() })
    .from(signInTries)
    .where(and(eq(signInTries.subject, hashed(subject)), gt(signInTries.at, since)));
  return (row?.tries ?? 0) >= triesAllowed.count;
}
