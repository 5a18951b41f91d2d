import { createHash } from "node:crypto";
import { and, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { signInTries } from "#db/schema/accounts.ts";

/** What wrong tries are counted for, and how many of them so many minutes bear. */
export type Limit = { subject: string; allowed: { count: number; minutes: number } };

const hashed = (subject: string) => createHash("sha256").update(subject).digest("hex");

type Moment = Pick<Context, "db" | "now">;

/**
 * Counts a try before it is judged, for each of its limits; null when one of them is used up, and then none is counted.
 * Whoever calls keeps it in a transaction of its own and gives it back when the try was right: so tries that come at the
 * same moment, at several processes too, count each other. Two who try for the same wait for each other here.
 */
export async function countTry(ctx: Moment, limits: readonly Limit[]): Promise<string[] | null> {
  const subjects = limits.map(({ subject }) => hashed(subject)).toSorted();
  const each = sql.join(
    subjects.map((subject) => sql`pg_advisory_xact_lock(hashtextextended(${subject}, 7))`),
    sql`, `,
  );
  await ctx.db.execute(sql`select ${each}`);
  for (const limit of limits) if (await isUsedUp(ctx, limit)) return null;
  const rows = subjects.map((subject) => ({ subject, at: ctx.now }));
  const counted = await ctx.db.insert(signInTries).values(rows).returning({ id: signInTries.id });
  return counted.map(({ id }) => id);
}

/** The try was right, so it counts for nothing. */
export async function giveTryBack(db: Database, counted: readonly string[]): Promise<void> {
  await db.delete(signInTries).where(inArray(signInTries.id, [...counted]));
}

export async function noteTry({ db, now }: Moment, subject: string): Promise<void> {
  await db.insert(signInTries).values({ subject: hashed(subject), at: now });
}

/** Whether a subject has used up its tries of the last minutes. */
export async function isUsedUp({ db, now }: Moment, { subject, allowed }: Limit): Promise<boolean> {
  const since = new Date(now.getTime() - allowed.minutes * 60_000);
  const recent: SQL | undefined = and(eq(signInTries.subject, hashed(subject)), gt(signInTries.at, since));
  return (await db.$count(signInTries, recent)) >= allowed.count;
}
