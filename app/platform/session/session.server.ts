import { Lucia, TimeSpan } from "lucia";
import { type Database } from "#db/database.ts";
import { env } from "../env.server.ts";
import { chooseActing, ownerOfToken, removeSignIn, signInStore } from "./sign-in-store.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    DatabaseSessionAttributes: { actingOrganisationId: string | null };
  }
}

/** A sign-in ends after 30 minutes without a request. */
const idle = new TimeSpan(30, "m");

function luciaOver(db: Database) {
  const secure = env.publicOrigin.startsWith("https:");
  return new Lucia(signInStore(db), {
    sessionExpiresIn: idle,
    sessionCookie: {
      name: secure ? "__Host-sign-in" : "sign-in",
      expires: false,
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (attributes) => attributes,
  });
}

function tokenIn(db: Database, request: Request): string | null {
  return luciaOver(db).readSessionCookie(request.headers.get("cookie") ?? "");
}

export type SignIn = { personId: string; actingFor: string | null };

export function carriesSignIn(request: Request): boolean {
  return /(?:^|;\s*)(?:__Host-)?sign-in=/.test(request.headers.get("cookie") ?? "");
}

/**
 * Who is signed in with this request. `expiredOwner` is whose sign-in it was when it has run out, so that what they
 * typed can be kept for them alone. Using a sign-in prolongs it.
 */
export async function currentSignIn(
  db: Database,
  request: Request,
): Promise<{ signIn: SignIn | null; expiredOwner: string | null }> {
  const token = tokenIn(db, request);
  if (!token) return { signIn: null, expiredOwner: null };
  const { session } = await luciaOver(db).validateSession(token);
  if (!session) return { signIn: null, expiredOwner: await ownerOfToken(db, token) };
  return { signIn: { personId: session.userId, actingFor: session.actingOrganisationId }, expiredOwner: null };
}

/** Signs a person in and returns the `Set-Cookie` header. */
export async function startSignIn(db: Database, personId: string, actingFor: string | null): Promise<string> {
  const lucia = luciaOver(db);
  const session = await lucia.createSession(personId, { actingOrganisationId: actingFor });
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the sign-in of this request on the server and returns the `Set-Cookie` header that clears the cookie. */
export async function endSignIn(db: Database, request: Request): Promise<string> {
  const token = tokenIn(db, request);
  const lucia = luciaOver(db);
  if (token) await removeSignIn(db, token);
  return lucia.createBlankSessionCookie().serialize();
}

/** Changes the organisation this sign-in acts for; null to act for none. */
export async function switchActing(db: Database, request: Request, organisationId: string | null): Promise<void> {
  const token = tokenIn(db, request);
  if (token) await chooseActing(db, token, organisationId);
}
