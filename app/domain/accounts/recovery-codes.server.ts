import { createHash, randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { recoveryCodes } from "#db/schema/accounts.ts";

const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const howMany = 10;

const hashed = (personId: string, code: string) =>
  createHash("sha256")
    .update(`${personId} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`)
    .digest("hex");

/** Ten new codes of 49 bits; the former ones are good for nothing more. They are kept as hashes and returned this once. */
export async function writeRecoveryCodes(db: Database, personId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => {
    const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join("");
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await db.insert(recoveryCodes).values(codes.map((code) => ({ personId, codeHash: hashed(personId, code) })));
  return codes;
}

/** Uses a code up; false when it is none of the person's, or was used. */
export async function useRecoveryCode(
  db: Database,
  which: { personId: string; code: string; at: Date },
): Promise<boolean> {
  const { personId, code, at } = which;
  const fresh = and(
    eq(recoveryCodes.personId, personId),
    eq(recoveryCodes.codeHash, hashed(personId, code)),
    isNull(recoveryCodes.usedAt),
  );
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(fresh)
    .returning({ hash: recoveryCodes.codeHash });
  return used.length === 1;
}

/** How many are left. */
export const recoveryCodesLeft = (db: Database, personId: string) =>
  db.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
