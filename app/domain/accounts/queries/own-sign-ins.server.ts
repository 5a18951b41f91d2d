import { and, desc, eq, gt } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashOfOwnSignIn, idleMinutes } from "#app/platform/session/session.server.ts";
import { signIns } from "#db/schema/accounts.ts";
import { numberOfSignIn } from "../store.server.ts";

export type OwnSignIn = {
  /** What the form sends back; it lets nobody in. */
  number: string;
  /** "Firefox, Windows"; null when the browser did not say. */
  browser: string | null;
  /** ISO instants. The last use is known to within a minute. */
  since: string;
  lastUsed: string;
  isThisOne: boolean;
};

/** Where the person is signed in now, the newest first. */
export async function ownSignIns(ctx: Context, request: Request): Promise<OwnSignIn[]> {
  const { personId } = ctx.actor;
  if (!personId) throw new Refusal("access.sign_in_needed");
  const rows = await ctx.db
    .select()
    .from(signIns)
    .where(and(eq(signIns.personId, personId), gt(signIns.expiresAt, ctx.now)))
    .orderBy(desc(signIns.createdAt));
  const own = hashOfOwnSignIn(request);
  return rows.map((row) => ({
    number: numberOfSignIn(row.id),
    browser: row.browser,
    since: row.createdAt.toISOString(),
    lastUsed: new Date(Math.max(row.expiresAt.getTime() - idleMinutes * 60_000, row.createdAt.getTime())).toISOString(),
    isThisOne: row.id === own,
  }));
}
