import { createHash } from "node:crypto";
import { and, count, eq, gt, ne, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people, signIns, signInTries } from "#db/schema/accounts.ts";

export async function personWithEmail(db: Database, email: string) {
  const [row] = await db
    .select({
      id: people.id,
      passwordHash: people.passwordHash,
      disabledAt: people.disabledAt,
      language: people.language,
      platformRole: people.platformRole,
      hasSecondFactor: sql<boolean>`${people.totpSecret} is not null`,
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
export async function hasTriedTooOften(
  db: Database,
  subject: string,
  { now, allowed }: { now: Date; allowed: { count: number; minutes: number } },
): Promise<boolean> {
  const since = new Date(now.getTime() - allowed.minutes * 60_000);
  const [row] = await db
    .select({ tries: count() })
    .from(signInTries)
    .where(and(eq(signInTries.subject, hashed(subject)), gt(signInTries.at, since)));
  return (row?.tries ?? 0) >= allowed.count;
}

/** A sign-in as a page may name it: a part of the hash, which opens nothing. */
export const numberOfSignIn = (id: string) => id.slice(0, 16);

export async function endSignIn(db: Database, which: { personId: string; number: string }): Promise<void> {
  const named = sql`left(${signIns.id}, 16) = ${which.number}`;
  await db.delete(signIns).where(and(eq(signIns.personId, which.personId), named));
}

/** Ends every sign-in of the person, save the one whose hash is given. */
export async function endSignInsOf(
  db: Database,
  personId: string,
  { except }: { except: string | null } = { except: null },
): Promise<void> {
  await db.delete(signIns).where(and(eq(signIns.personId, personId), except ? ne(signIns.id, except) : undefined));
}
