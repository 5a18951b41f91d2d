import { createHash } from "node:crypto";
import { and, eq, lte } from "drizzle-orm";
import { type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { type Database } from "#db/database.ts";
import { signIns } from "#db/schema/accounts.ts";

/** What is stored is the hash: whoever reads the table cannot sign in with it. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Hours after which a sign-in ends, however busy. */
export const hoursAtMost = 12;

/** Minutes somebody whose password was right has for their second factor. */
const minutesForSecondFactor = 10;

function endOf(row: typeof signIns.$inferSelect): Date {
  const lasts = row.secondFactorDue ? minutesForSecondFactor * 60_000 : hoursAtMost * 3_600_000;
  return new Date(Math.min(row.expiresAt.getTime(), row.createdAt.getTime() + lasts));
}

async function sessionOf(db: Database, token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
  const [row] = await db
    .select()
    .from(signIns)
    .where(eq(signIns.id, hashOfToken(token)));
  if (!row) return [null, null];
  const { personId: userId, actingOrganisationId, secondFactorDue, confirmedAt } = row;
  return [
    { id: token, userId, expiresAt: endOf(row), attributes: { actingOrganisationId, secondFactorDue, confirmedAt } },
    { id: userId, attributes: {} },
  ];
}

/** Lucia's adapter over our own tables; ids are hashed on the way in. */
export function signInStore(db: Database): Adapter {
  return {
    getSessionAndUser: (token) => sessionOf(db, token),
    async getUserSessions(personId): Promise<DatabaseSession[]> {
      const rows = await db.select().from(signIns).where(eq(signIns.personId, personId));
      return rows.map((row) => ({
        id: row.id,
        userId: row.personId,
        expiresAt: row.expiresAt,
        attributes: {
          actingOrganisationId: row.actingOrganisationId,
          secondFactorDue: row.secondFactorDue,
          confirmedAt: row.confirmedAt,
        },
      }));
    },
    async setSession(session) {
      await db.insert(signIns).values({
        id: hashOfToken(session.id),
        personId: session.userId,
        expiresAt: session.expiresAt,
        actingOrganisationId: session.attributes.actingOrganisationId,
        secondFactorDue: session.attributes.secondFactorDue,
      });
    },
    updateSessionExpiration: (token, expiresAt) => prolongTo(db, token, expiresAt),
    /**
     * Lucia calls this on finding an expired one. The row stays until the clean-up, so that what its owner typed can be
     * kept for them alone; an expired row lets nobody in.
     */
    async deleteSession() {},
    async deleteUserSessions(personId) {
      await db.delete(signIns).where(eq(signIns.personId, personId));
    },
    async deleteExpiredSessions() {
      await db.delete(signIns).where(lte(signIns.expiresAt, new Date()));
    },
  };
}

/** Whose sign-in the token was, even when it has expired; null when it never was, was ended, or never let anybody in. */
export async function ownerOfToken(db: Database, token: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: signIns.personId })
    .from(signIns)
    .where(and(eq(signIns.id, hashOfToken(token)), eq(signIns.secondFactorDue, false)));
  return row?.personId ?? null;
}

/**
 * Whose sign-in the token is, by one look at its key; null when it never was, was ended, or waits for a second factor.
 * `isOver` when it has run out. Prolongs nothing.
 */
export async function holderOfToken(
  db: Database,
  token: string,
): Promise<{ personId: string; isOver: boolean } | null> {
  const [row] = await db
    .select()
    .from(signIns)
    .where(and(eq(signIns.id, hashOfToken(token)), eq(signIns.secondFactorDue, false)));
  return row ? { personId: row.personId, isOver: endOf(row).getTime() <= Date.now() } : null;
}

export async function removeSignIn(db: Database, token: string): Promise<void> {
  await db.delete(signIns).where(eq(signIns.id, hashOfToken(token)));
}

export async function chooseActing(db: Database, token: string, organisationId: string | null): Promise<void> {
  await db
    .update(signIns)
    .set({ actingOrganisationId: organisationId })
    .where(eq(signIns.id, hashOfToken(token)));
}

export async function prolongTo(db: Database, token: string, expiresAt: Date): Promise<void> {
  await db
    .update(signIns)
    .set({ expiresAt })
    .where(eq(signIns.id, hashOfToken(token)));
}

export async function confirmAt(db: Database, token: string, at: Date): Promise<void> {
  await db
    .update(signIns)
    .set({ confirmedAt: at })
    .where(eq(signIns.id, hashOfToken(token)));
}

/** Notes what the browser calls itself. */
export async function noteBrowser(db: Database, token: string, browser: string | null): Promise<void> {
  await db
    .update(signIns)
    .set({ browser })
    .where(eq(signIns.id, hashOfToken(token)));
}
