import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { endSignIn } from "#app/platform/session/session.server.ts";

/** Ends the sign-in on the server; returns the header that clears the cookie. Harmless when nobody is signed in. */
export async function signOut(ctx: Context, request: Request): Promise<string> {
  const cookie = await endSignIn(ctx.db, request);
  if (ctx.actor.personId) await record(ctx, { kind: "account.signed_out", subjectId: ctx.actor.personId });
  return cookie;
}
