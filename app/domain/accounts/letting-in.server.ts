import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { endSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { markBrowser } from "./known-browsers.server.ts";

/** Whoever is in, and the two `Set-Cookie` headers their browser keeps: the sign-in, and the mark it is known by. */
export type SignedIn = { kind: "signed_in"; cookie: string; mark: string; personId: string; language: Language };

/**
 * Lets a person in who has shown all they are asked for: a new sign-in in this browser instead of the one before, the
 * browser's mark, and a trace. `by`: with what, where it was not the password alone.
 */
export async function letIn(
  ctx: Context,
  person: { id: string; language: Language },
  { request, by }: { request: Request; by?: string },
): Promise<SignedIn> {
  await endSignIn(ctx.db, request);
  const userAgent = request.headers.get("user-agent");
  const cookie = await startSignIn(ctx.db, person.id, { actingFor: null, userAgent });
  const mark = await markBrowser(ctx, person.id, request);
  const theirs = { ...ctx, actor: { ...ctx.actor, personId: person.id } };
  await record(theirs, { kind: "account.signed_in", subjectId: person.id, ...(by ? { details: { by } } : {}) });
  return { kind: "signed_in", cookie, mark, personId: person.id, language: person.language };
}
