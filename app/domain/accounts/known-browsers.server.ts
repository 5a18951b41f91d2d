import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { ownCookie } from "#app/platform/own-cookie.server.ts";
import { browserNamed } from "#app/platform/session/session.server.ts";
import { type Database } from "#db/database.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { knownBrowsers, people } from "#db/schema/accounts.ts";

const cookie = ownCookie("known-browser", "Strict");

/** The longest browsers keep a cookie (RFC 6265bis); the table forgets a mark earlier when nobody signs in there. */
const daysInBrowser = 400;

/** Known browsers of a person at most; the ones used longest ago are forgotten. */
const browsersAtMost = 20;

/** What the table knows the browser of a request by; null when it carries no mark. */
export function markIn(request: Request | undefined): string | null {
  const token = request ? cookie.tokenIn(request) : null;
  return token ? hashed(token) : null;
}

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

type Whose = { email: string } | { personId: string };

/**
 * The mark of the browser a request comes from, when this person has signed in there; null otherwise, also for the mark
 * of somebody else and for an address without an account. An unmarked request asks nothing of the database.
 */
export async function knownMark(
  { db, now }: Pick<Context, "db" | "now">,
  request: Request | undefined,
  whose: Whose,
): Promise<string | null> {
  const mark = markIn(request);
  if (!mark) return null;
  const [known] = await db
    .select({ mark: knownBrowsers.mark })
    .from(knownBrowsers)
    .innerJoin(people, eq(people.id, knownBrowsers.personId))
    .where(
      and(
        eq(knownBrowsers.mark, mark),
        gt(knownBrowsers.lastUsedAt, overBefore("known_browser", now)),
        "email" in whose ? eq(people.email, whose.email) : eq(people.id, whose.personId),
      ),
    );
  return known?.mark ?? null;
}

/**
 * From now on the person is known in this browser. Returns the `Set-Cookie` header. A mark that was not theirs before is
 * replaced by a new one, so that nobody who planted a mark they know gains by it; it goes on for whom else it was of.
 */
export async function markBrowser(
  { db, now }: Pick<Context, "db" | "now">,
  personId: string,
  request: Request,
): Promise<string> {
  const held = cookie.tokenIn(request);
  const browser = browserNamed(request);
  const again =
    held &&
    (await db
      .update(knownBrowsers)
      .set({ lastUsedAt: now, browser })
      .where(and(eq(knownBrowsers.mark, hashed(held)), eq(knownBrowsers.personId, personId)))
      .returning({ mark: knownBrowsers.mark }));
  if (held && again && again.length > 0) return keeping(held);
  const token = randomBytes(32).toString("base64url");
  const mark = hashed(token);
  if (held) {
    await db
      .update(knownBrowsers)
      .set({ mark })
      .where(eq(knownBrowsers.mark, hashed(held)));
  }
  await db.insert(knownBrowsers).values({ mark, personId, browser, firstUsedAt: now, lastUsedAt: now });
  await forgetOldest(db, personId);
  return keeping(token);
}

const keeping = (token: string) => cookie.holding(token, daysInBrowser * 24 * 3600);

async function forgetOldest(db: Database, personId: string): Promise<void> {
  const tooMany = db
    .select({ mark: knownBrowsers.mark })
    .from(knownBrowsers)
    .where(eq(knownBrowsers.personId, personId))
    .orderBy(desc(knownBrowsers.lastUsedAt), knownBrowsers.mark)
    .offset(browsersAtMost);
  await db.delete(knownBrowsers).where(and(eq(knownBrowsers.personId, personId), inArray(knownBrowsers.mark, tooMany)));
}

/** A known browser as a page may name it: a part of the mark's hash, which is worth nothing. */
export const numberOfBrowser = (mark: string) => mark.slice(0, 16);

export async function forgetBrowser(db: Database, which: { personId: string; number: string }): Promise<void> {
  const named = sql`left(${knownBrowsers.mark}, 16) = ${which.number}`;
  await db.delete(knownBrowsers).where(and(eq(knownBrowsers.personId, which.personId), named));
}

/** Forgets every browser of the person, save the one of a request. */
export async function forgetBrowsersOf(db: Database, personId: string, except: Request | null): Promise<void> {
  const own = except ? markIn(except) : null;
  await db
    .delete(knownBrowsers)
    .where(and(eq(knownBrowsers.personId, personId), own ? ne(knownBrowsers.mark, own) : undefined));
}
