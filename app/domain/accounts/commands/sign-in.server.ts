import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { startSignIn } from "#app/platform/session/session.server.ts";
import { type SignInInput } from "../input.ts";
import { triesAllowed } from "../model.ts";
import { hasTriedTooOften, noteFailedTry, personWithEmail } from "../store.server.ts";

/** The password is right; the cookie opens nothing but the question for the second factor. */
export type HalfSignedIn = { kind: "second_factor_due"; cookie: string };
export type SignedIn = { kind: "signed_in"; cookie: string; personId: string; language: Language };
/** The failed try is kept, so it is an answer and not a thrown refusal: a thrown one would undo it. */
export type NotSignedIn = { kind: "refused"; refusal: Refusal };

/**
 * Checks e-mail and password and starts a sign-in. A wrong password, an unknown address and a disabled account are
 * told apart by nobody: same sentence, same work.
 */
export async function signIn(
  ctx: Context,
  input: SignInInput & { from: string; userAgent?: string | null },
): Promise<SignedIn | HalfSignedIn | NotSignedIn> {
  const subject = `${input.from} ${input.email}`;
  if (await hasTriedTooOften(ctx.db, subject, { now: ctx.now, allowed: triesAllowed })) {
    return { kind: "refused", refusal: new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }) };
  }
  const person = await personWithEmail(ctx.db, input.email);
  const matches = await passwordMatches(person?.passwordHash ?? null, input.password);
  if (!person || !matches || person.disabledAt) {
    await noteFailedTry(ctx.db, subject, ctx.now);
    return { kind: "refused", refusal: new Refusal("sign_in.failed") };
  }
  const browser = { actingFor: null, userAgent: input.userAgent ?? null };
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
