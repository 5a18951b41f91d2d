import { eq } from "drizzle-orm";
import { type PlatformRole } from "#app/access/actor.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { type Database } from "#db/database.ts";
import { people, personSecrets } from "#db/schema/accounts.ts";

export type Person = { id: string; email: string; name: string; platformRole: PlatformRole | null };

type Wanted = {
  email?: string;
  name?: string;
  language?: "ro" | "en";
  platformRole?: PlatformRole;
  /** Costs a tenth of a second; without one the person cannot sign in. */
  password?: string;
  disabledAt?: Date;
};

const created = new Date("2026-01-05T08:00:00Z");

/** Hashing costs a tenth of a second; the same words need it once a file. */
const hashes = new Map<string, Promise<string>>();

/** From now on the person signs in with these words. */
export async function aPassword(db: Database, personId: string | null, words: string): Promise<void> {
  const hash = hashes.get(words) ?? hashPassword(words);
  hashes.set(words, hash);
  const kept = { personId: personId ?? "", passwordHash: await hash };
  await db.insert(personSecrets).values(kept).onConflictDoUpdate({ target: personSecrets.personId, set: kept });
}

/** What is kept of the person's password; null without one. */
export async function hashKeptFor(db: Database, personId: string): Promise<string | null> {
  const [row] = await db.select().from(personSecrets).where(eq(personSecrets.personId, personId));
  return row?.passwordHash ?? null;
}

/** A person who may sign in, with an e-mail nobody else has. */
export async function aPerson(db: Database, wanted: Wanted = {}): Promise<Person> {
  const { password, ...rest } = wanted;
  const email = wanted.email ?? `person-${crypto.randomUUID().slice(0, 8)}@example.org`;
  const values = { name: "Ana Exemplu", ...rest, email, createdAt: created };
  const [row] = await db.insert(people).values(values).returning();
  if (!row) throw new Error("the person was not kept");
  if (password) await aPassword(db, row.id, password);
  return { id: row.id, email: row.email, name: row.name, platformRole: row.platformRole };
}
