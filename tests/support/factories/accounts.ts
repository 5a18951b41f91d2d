import { type PlatformRole } from "#app/access/actor.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";

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

/** A person who may sign in, with an e-mail nobody else has. */
export async function aPerson(db: Database, wanted: Wanted = {}): Promise<Person> {
  const { password, ...rest } = wanted;
  const passwordHash = password ? await hashPassword(password) : null;
  const email = wanted.email ?? `person-${crypto.randomUUID().slice(0, 8)}@example.org`;
  const values = { name: "Ana Exemplu", ...rest, email, passwordHash, createdAt: created };
  const [row] = await db.insert(people).values(values).returning();
  if (!row) throw new Error("the person was not kept");
  return { id: row.id, email: row.email, name: row.name, platformRole: row.platformRole };
}
