import { and, eq, ne, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people, personSecrets, signIns } from "#db/schema/accounts.ts";
import { hasSecondFactor } from "./second-factor-held.server.ts";

type Secrets = Omit<typeof personSecrets.$inferSelect, "personId">;
export type PersonWithSecrets = typeof people.$inferSelect & Secrets;

export async function personWithEmail(db: Database, email: string) {
  const [row] = await db
    .select({
      id: people.id,
      passwordHash: personSecrets.passwordHash,
      disabledAt: people.disabledAt,
      language: people.language,
      platformRole: people.platformRole,
      hasSecondFactor: hasSecondFactor(),
    })
    .from(people)
    .leftJoin(personSecrets, eq(personSecrets.personId, people.id))
    .where(eq(people.email, email));
  return row ?? null;
}

/**
 * The person, locked for the rest of the transaction, with what lets them in. Two questions and not a join: whoever
 * waited for the lock must read what was written meanwhile, or a code would work twice.
 */
export async function lockedPerson(
  db: Database,
  which: { id: string } | { email: string },
): Promise<PersonWithSecrets | null> {
  const named = "id" in which ? eq(people.id, which.id) : eq(people.email, which.email);
  const [person] = await db.select().from(people).where(named).for("update");
  if (!person) return null;
  const [kept] = await db.select().from(personSecrets).where(eq(personSecrets.personId, person.id));
  const { passwordHash = null, totpSecret = null, totpLastStep = null } = kept ?? {};
  return { ...person, passwordHash, totpSecret, totpLastStep };
}

/** Keeps what changed of what lets a person in; the rest stays as it was. */
export async function keepSecrets(db: Database, personId: string, changed: Partial<Secrets>): Promise<void> {
  const own = eq(personSecrets.personId, personId);
  const [kept] = await db.update(personSecrets).set(changed).where(own).returning({ of: personSecrets.personId });
  if (!kept) await db.insert(personSecrets).values({ personId, ...changed });
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
  { except }: { except: string | null },
): Promise<void> {
  await db.delete(signIns).where(and(eq(signIns.personId, personId), except ? ne(signIns.id, except) : undefined));
}
