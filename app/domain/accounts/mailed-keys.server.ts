import { createHash, randomBytes, randomInt } from "node:crypto";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { type keyPurposes, mailedKeys } from "#db/schema/accounts.ts";

type Purpose = (typeof keyPurposes)[number];

/** What a person shows: the token of the link, or their address and the code they typed. */
export type KeyShown = { token: string } | { email: string; code: string };

export type MailedKey = {
  id: string;
  email: string;
  /** What the key is about, where the address alone does not say it. */
  subjectId: string | null;
  usedAt: Date | null;
  expiresAt: Date;
};

const fields = {
  id: mailedKeys.id,
  email: mailedKeys.email,
  subjectId: mailedKeys.subjectId,
  usedAt: mailedKeys.usedAt,
  expiresAt: mailedKeys.expiresAt,
};

/** No letters and digits that are read for one another; ten of them are 49 bits. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
/** After so many wrong codes a key only opens by its link. */
const wrongCodesAtMost = 10;

/** How many keys of an address a code is compared with, the newest first. */
const candidatesAtMost = 20;

const hashed = (text: string) => createHash("sha256").update(text).digest("hex");
/** Codes are read aloud and copied by hand: case, hyphens and spaces do not count. */
const plainCode = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Makes a key. What is returned is what the mail carries, and is kept nowhere else. */
export async function cutKey(
  db: Database,
  wanted: { purpose: Purpose; email: string; subjectId?: string; now: Date; minutes: number },
): Promise<{ id: string; token: string; code: string }> {
  const { purpose, email, now } = wanted;
  const id = crypto.randomUUID();
  const token = randomBytes(32).toString("base64url");
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join("");
  await db.insert(mailedKeys).values({
    id,
    purpose,
    email,
    subjectId: wanted.subjectId ?? null,
    linkHash: hashed(token),
    codeHash: hashed(`${id} ${letters}`),
    createdAt: now,
    expiresAt: new Date(now.getTime() + wanted.minutes * 60_000),
  });
  return { id, token, code: `${letters.slice(0, 5)}-${letters.slice(5)}` };
}

/** The key whose link a person followed, also one whose time is over; locks nothing and counts nothing. */
export async function keyOfLink(db: Database, link: { token: string; purpose: Purpose }): Promise<MailedKey | null> {
  const [key] = await db.select(fields).from(mailedKeys).where(hasLink(link));
  return key ?? null;
}

const hasLink = ({ token, purpose }: { token: string; purpose: Purpose }) =>
  and(eq(mailedKeys.purpose, purpose), eq(mailedKeys.linkHash, hashed(token)));

/**
 * The key a person shows, locked for the rest of the transaction; null when there is none, or when its time is over. A
 * used one is found too: what it did is done, and the page can say so. Wrong codes are counted, in `db`.
 */
export async function keyShown(
  db: Database,
  shown: KeyShown & { purpose: Purpose; now: Date },
): Promise<MailedKey | null> {
  const alive = and(eq(mailedKeys.purpose, shown.purpose), gt(mailedKeys.expiresAt, shown.now));
  if ("token" in shown) {
    const [key] = await db
      .select(fields)
      .from(mailedKeys)
      .where(and(alive, eq(mailedKeys.linkHash, hashed(shown.token))))
      .for("update");
    return key ?? null;
  }
  const candidates = await db
    .select({ ...fields, codeHash: mailedKeys.codeHash })
    .from(mailedKeys)
    .where(and(alive, eq(mailedKeys.email, shown.email), lt(mailedKeys.wrongCodes, wrongCodesAtMost)))
    .orderBy(desc(mailedKeys.createdAt))
    .limit(candidatesAtMost)
    .for("update");
  const key = candidates.find(({ id, codeHash }) => codeHash === hashed(`${id} ${plainCode(shown.code)}`));
  if (!key) await countWrongCode(db, shown.email, shown.purpose);
  return key ?? null;
}

async function countWrongCode(db: Database, email: string, purpose: Purpose): Promise<void> {
  await db
    .update(mailedKeys)
    .set({ wrongCodes: sql`${mailedKeys.wrongCodes} + 1` })
    .where(and(eq(mailedKeys.email, email), eq(mailedKeys.purpose, purpose), isNull(mailedKeys.usedAt)));
}

/** The person did what the keys were for: no key of this kind for their address opens anything more. */
export async function useUpKeys(db: Database, of: { email: string; purpose: Purpose; at: Date }): Promise<void> {
  await db
    .update(mailedKeys)
    .set({ usedAt: of.at })
    .where(and(eq(mailedKeys.email, of.email), eq(mailedKeys.purpose, of.purpose), isNull(mailedKeys.usedAt)));
}

/** Whoever works in this transaction has a new password: no mail that was to bring them one opens anything more. */
export async function useUpOwnResetKeys(db: Database, at: Date): Promise<void> {
  await db.execute(sql`select use_up_own_reset_keys(${at.toISOString()})`);
}
