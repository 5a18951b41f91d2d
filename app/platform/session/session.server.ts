import { Lucia, TimeSpan } from "lucia";
import { type Database } from "#db/database.ts";
import { env } from "../env.server.ts";
import { browserOf } from "./browser-named.ts";
import {
  chooseActing,
  hashOfToken,
  confirmAt,
  holderOfToken,
  hoursAtMost,
  noteBrowser,
  prolongTo,
  ownerOfToken,
  removeSignIn,
  signInStore,
} from "./sign-in-store.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    DatabaseSessionAttributes: {
      actingOrganisationId: string | null;
      secondFactorDue: boolean;
      confirmedAt: Date | null;
    };
  }
}

/** A sign-in ends after so many minutes without a request, and twelve hours after it began in any case. */
export const idleMinutes = 30;
const idle = new TimeSpan(idleMinutes, "m");

/**
 * The browser keeps the cookie two hours longer than a sign-in can last: it lets nobody in any more then, and still says
 * whose form it was that arrived too late.
 */
const secondsInBrowser = (hoursAtMost + 2) * 3600;

const isSecure = () => env.publicOrigin.startsWith("https:");
const cookieName = () => (isSecure() ? "__Host-sign-in" : "sign-in");

function luciaOver(db: Database) {
  const secure = isSecure();
  return new Lucia(signInStore(db), {
    sessionExpiresIn: idle,
    sessionCookie: {
      name: cookieName(),
      expires: false,
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (attributes) => attributes,
  });
}

/**
 * What opens the sign-in of this request; the last cookie of its name. Read in this one place, so that who is let in is
 * who is counted, whatever other cookies are sent along.
 */
function tokenIn(request: Request): string | null {
  return tokenAmong(request.headers.get("cookie") ?? "");
}

function tokenAmong(header: string): string | null {
  const cookies = header.split(";").map((pair) => pair.trim());
  const own = cookies.findLast((pair) => pair.startsWith(`${cookieName()}=`));
  return own?.slice(cookieName().length + 1) || null;
}

export type SignIn = {
  personId: string;
  actingFor: string | null;
  /** When the person last wrote their password again, here; null when never. */
  confirmedAt: Date | null;
};

export function carriesSignIn(request: Request): boolean {
  return /(?:^|;\s*)(?:__Host-)?sign-in=/.test(request.headers.get("cookie") ?? "");
}

/** Whose sign-in is among these cookies: see `holderOfToken`. */
export async function holderAmong(db: Database, cookies: string) {
  const token = tokenAmong(cookies);
  return token ? holderOfToken(db, token) : null;
}

/** Who comes with a request. At most one of the three is set. */
export type Recognised = {
  signIn: SignIn | null;
  /** Whose sign-in it was when it has run out, so that what they typed can be kept for them alone. */
  expiredOwner: string | null;
  /** Whose password was right and whose second factor is still to come. */
  awaiting: string | null;
};

/** Who is signed in with this request. Using a sign-in prolongs it. */
export async function currentSignIn(db: Database, request: Request): Promise<Recognised> {
  const nobody: Recognised = { signIn: null, expiredOwner: null, awaiting: null };
  const token = tokenIn(request);
  if (!token) return nobody;
  const { session } = await luciaOver(db).validateSession(token);
  if (!session) return { ...nobody, expiredOwner: await ownerOfToken(db, token) };
  await prolong(db, token, session.expiresAt);
  if (session.secondFactorDue) return { ...nobody, awaiting: session.userId };
  const { userId: personId, actingOrganisationId: actingFor, confirmedAt } = session;
  return { ...nobody, signIn: { personId, actingFor, confirmedAt } };
}

/**
 * Lucia prolongs a sign-in in the second half of its life only, so that one used in the first half would end early. The
 * moment of the last use is kept to within a minute.
 */
async function prolong(db: Database, token: string, expiresAt: Date): Promise<void> {
  const until = Date.now() + idle.milliseconds();
  if (expiresAt.getTime() < until - 60_000) await prolongTo(db, token, new Date(until));
}

/** Signs a person in at this browser and returns the `Set-Cookie` header. */
export async function startSignIn(
  db: Database,
  personId: string,
  at: { actingFor: string | null; userAgent: string | null; secondFactorDue?: boolean },
): Promise<string> {
  const lucia = luciaOver(db);
  const secondFactorDue = at.secondFactorDue ?? false;
  const attributes = { actingOrganisationId: at.actingFor, secondFactorDue, confirmedAt: null };
  const session = await lucia.createSession(personId, attributes);
  await noteBrowser(db, session.id, browserOf(at.userAgent));
  const cookie = lucia.createSessionCookie(session.id);
  cookie.attributes.maxAge = secondsInBrowser;
  return cookie.serialize();
}

/** Browser and system in words ("Firefox, Windows"); null when the browser does not say. */
export const browserNamed = (request: Request) => browserOf(request.headers.get("user-agent"));

/** What the table knows the sign-in of this request by; null when it carries none. Opens nothing. */
export function hashOfOwnSignIn(request: Request): string | null {
  const token = tokenIn(request);
  return token ? hashOfToken(token) : null;
}

/** Ends the sign-in of this request on the server and returns the `Set-Cookie` header that clears the cookie. */
export async function endSignIn(db: Database, request: Request): Promise<string> {
  const token = tokenIn(request);
  const lucia = luciaOver(db);
  if (token) await removeSignIn(db, token);
  return lucia.createBlankSessionCookie().serialize();
}

/** The person has written their password again, at this browser. */
export async function noteConfirmed(db: Database, request: Request, at: Date): Promise<void> {
  const token = tokenIn(request);
  if (token) await confirmAt(db, token, at);
}

/** Changes the organisation this sign-in acts for; null to act for none. */
export async function switchActing(db: Database, request: Request, organisationId: string | null): Promise<void> {
  const token = tokenIn(request);
  if (token) await chooseActing(db, token, organisationId);
}
