import { and, desc, eq, gt } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashOfOwnSignIn, idleMinutes } from "#app/platform/session/session.server.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { knownBrowsers, signIns } from "#db/schema/accounts.ts";
import { markIn, numberOfBrowser } from "../known-browsers.server.ts";
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
    .orderBy(desc(signIns.createdAt), signIns.id);
  const own = hashOfOwnSignIn(request);
  return rows.map((row) => ({
    number: numberOfSignIn(row.id),
    browser: row.browser,
    since: row.createdAt.toISOString(),
    lastUsed: new Date(Math.max(row.expiresAt.getTime() - idleMinutes * 60_000, row.createdAt.getTime())).toISOString(),
    isThisOne: row.id === own,
  }));
}

export type KnownBrowser = {
  /** What the form sends back; it is worth nothing. */
  number: string;
  browser: string | null;
  /** ISO instants of the first and the last sign-in there. */
  since: string;
  lastUsed: string;
  isThisOne: boolean;
};

/** The browsers the person is known in, the one used last first. */
export async function ownKnownBrowsers(ctx: Context, request: Request): Promise<KnownBrowser[]> {
  const { personId } = ctx.actor;
  if (!personId) throw new Refusal("access.sign_in_needed");
  const rows = await ctx.db
    .select()
    .from(knownBrowsers)
    .where(
      and(eq(knownBrowsers.personId, personId), gt(knownBrowsers.lastUsedAt, overBefore("known_browser", ctx.now))),
    )
    .orderBy(desc(knownBrowsers.lastUsedAt), knownBrowsers.mark);
  const own = markIn(request);
  return rows.map(({ mark, browser, firstUsedAt, lastUsedAt }) => ({
    number: numberOfBrowser(mark),
    browser,
    since: firstUsedAt.toISOString(),
    lastUsed: lastUsedAt.toISOString(),
    isThisOne: mark === own,
  }));
}
