import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { endSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { type SignInInput } from "../input.ts";
import { triesAllowed, triesFromOnePlace } from "../model.ts";
import { hasTriedTooOften, noteFailedTry, personWithEmail } from "../store.server.ts";

/** The password is right; the cookie opens nothing but the question for the second factor. */
export type HalfSignedIn = { kind: "second_factor_due"; cookie: string };
export type SignedIn = { kind: "signed_in"; cookie: string; personId: string; language: Language };
/** The failed try is kept, so it is an answer and not a thrown refusal: a thrown one would undo it. */
export type NotSignedIn = { kind: "refused"; refusal: Refusal };

/**
 * Checks e-mail and password and starts a sign-in. A wrong password, an unknown address and a disabled account are
 * told apart by nobody: same sentence, same work. `request`: of the browser, whose sign-in before this one ends.
 */
export async function signIn(
  ctx: Context,
  input: SignInInput & { from: string; request?: Request },
): Promise<SignedIn | HalfSignedIn | NotSignedIn> {
  const subject = `${input.from} ${input.email}`;
  const place = `sign-in from ${input.from}`;
  const tooOften =
    (await hasTriedTooOften(ctx.db, subject, { now: ctx.now, allowed: triesAllowed })) ||
    (await hasTriedTooOften(ctx.db, place, { now: ctx.now, allowed: triesFromOnePlace }));
  if (tooOften) {
    return { kind: "refused", refusal: new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }) };
  }
  const person = await personWithEmail(ctx.db, input.email);
  const matches = await passwordMatches(person?.passwordHash ?? null, input.password);
  if (!person || !matches || person.disabledAt) {
    await noteFailedTry(ctx.db, subject, ctx.now);
    await noteFailedTry(ctx.db, place, ctx.now);
    return { kind: "refused", refusal: new Refusal("sign_in.failed") };
  }
  if (input.request) await endSignIn(ctx.db, input.request);
  const browser = { actingFor: null, userAgent: input.request?.headers.get("user-agent") ?? null };
  if (person.hasSecondFactor) {
    const cookie = await startSignIn(ctx.db, person.id, { ...browser, secondFactorDue: true });
    return { kind: "second_factor_due", cookie };
  }
  const cookie = await startSignIn(ctx.db, person.id, browser);
  await record(
    { ...ctx, actor: { ...ctx.actor, personId: person.id } },
    { kind: "account.signed_in", subjectId: person.id },
  );
  return { kind: "signed_in", cookie, personId: person.id, language: person.language };
}
