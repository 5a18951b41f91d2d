import { createHash, randomBytes } from "node:crypto";
import { lt } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { keptForms } from "#db/schema/accounts.ts";

export const keptFor = 2 * 60 * 60 * 1000;
export const hashOfKept = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Keeps what somebody typed when their sign-in had run out; returns the token their browser shows it back with.
 * Only they can have it back, within two hours.
 */
export async function keepForm(
  ctx: { db: Database; now: Date },
  typed: { personId: string; path: string; fields: [string, string][] },
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await ctx.db.delete(keptForms).where(lt(keptForms.keptAt, new Date(ctx.now.getTime() - keptFor)));
  await ctx.db.insert(keptForms).values({ id: hashOfKept(token), ...typed, keptAt: ctx.now });
  return token;
}
