import { and, asc, eq } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { passkeys, personSecrets, recoveryCodes } from "#db/schema/accounts.ts";
import { lockedPerson } from "./store.server.ts";

/** What a person is called in their passkeys: bytes that say nothing to anybody else. */
export const handleOf = (personId: string) => Buffer.from(personId, "utf8").toString("base64url");

export const passkeysOf = (db: Database, personId: string) =>
  db.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt), asc(passkeys.id));

/** A person's own, held; null when it is not theirs or is no more. */
export async function ownPasskey(db: Database, own: { id: string; personId: string }) {
  const [row] = await db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.id, own.id), eq(passkeys.personId, own.personId)))
    .for("update");
  return row ?? null;
}

/** The passkey of this id and its person, both held; null when either is unknown. */
export async function passkeyAndPerson(db: Database, id: string) {
  const [passkey] = await db.select().from(passkeys).where(eq(passkeys.id, id)).for("update");
  if (!passkey) return null;
  const person = await lockedPerson(db, { id: passkey.personId });
  return person ? { passkey, person } : null;
}

/** Recovery codes stand in for a second factor, and go with the last one. True when there is none left. */
export async function letGoOfCodes(db: Database, personId: string): Promise<boolean> {
  const fields = { secret: personSecrets.totpSecret };
  const [kept] = await db.select(fields).from(personSecrets).where(eq(personSecrets.personId, personId));
  const left = await db.$count(passkeys, eq(passkeys.personId, personId));
  if (kept?.secret || left > 0) return false;
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  return true;
}
