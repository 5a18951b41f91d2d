import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type challengePurposes, passkeyChallenges } from "#db/schema/accounts.ts";

export type Asked = {
  purpose: (typeof challengePurposes)[number];
  /** SHA-256 of a token only this browser has, in hexadecimal. */
  browser: string;
  /** Null at the door: the passkey says who comes. */
  personId: string | null;
};

/** Minutes a person has to find their device. */
export const minutesToAnswer = 5;

/** What a browser is known by here, from the token it alone has. */
export const markOfBrowser = (token: string) => hashed(token);

const hashed = (text: string) => createHash("sha256").update(text).digest("hex");

/** A new challenge, base64url, for one answer. Those nobody answered in time go. */
export async function giveChallenge(ctx: Pick<Context, "db" | "now">, asked: Asked): Promise<string> {
  const challenge = randomBytes(32).toString("base64url");
  await ctx.db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, ctx.now));
  const expiresAt = new Date(ctx.now.getTime() + minutesToAnswer * 60_000);
  await ctx.db.insert(passkeyChallenges).values({ id: hashed(challenge), ...asked, expiresAt });
  return challenge;
}

/**
 * True once, in time, for what was asked of this person in this browser. However the answer turns out, the challenge is
 * used: whoever calls keeps the transaction.
 */
export async function spendChallenge(
  ctx: Pick<Context, "db" | "now">,
  challenge: string,
  asked: Asked,
): Promise<boolean> {
  const { purpose, browser, personId } = asked;
  const spent = await ctx.db
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.id, hashed(challenge)),
        eq(passkeyChallenges.purpose, purpose),
        eq(passkeyChallenges.browser, browser),
        personId ? eq(passkeyChallenges.personId, personId) : isNull(passkeyChallenges.personId),
        gt(passkeyChallenges.expiresAt, ctx.now),
      ),
    )
    .returning({ id: passkeyChallenges.id });
  return spent.length === 1;
}
