import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { endSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { type SignInInput } from "../input.ts";
import { knownMark } from "../known-browsers.server.ts";
import { letIn, type SignedIn } from "../letting-in.server.ts";
import { triesAllowed, triesFromOnePlace } from "../model.ts";
import { personWithEmail } from "../store.server.ts";
import { countTry, giveTryBack, type Limit } from "../tries.server.ts";

/** The password is right; the cookie opens nothing but the question for the second factor. */
export type HalfSignedIn = { kind: "second_factor_due"; cookie: string };
/** The challenge or the count that was used stays so, so it is an answer and not a thrown refusal: that would undo it. */
export type NotSignedIn = { kind: "refused"; refusal: Refusal };

/** Counted before the password is looked at: the try's numbers, or null for whoever has used theirs up. */
export type CountedSignIn = { tries: string[] | null };

/**
 * Counts a try to sign in, in a transaction of its own. A browser the person has signed in at has a count of its own;
 * all others share that of the address they typed, known or not, besides that of the place they come from
 * (decision 023).
 */
export async function countSignIn(
  ctx: Context,
  asked: { email: string; from: string; request: Request },
): Promise<CountedSignIn> {
  const { email, from, request } = asked;
  const mark = await knownMark(ctx, request, { email });
  const limits: Limit[] = mark
    ? [{ subject: `sign-in of ${email} in ${mark}`, allowed: triesAllowed }]
    : [
        { subject: `sign-in of ${email}`, allowed: triesAllowed },
        { subject: `sign-in from ${from}`, allowed: triesFromOnePlace },
      ];
  return { tries: await countTry(ctx, limits) };
}

/**
 * Checks e-mail and password and starts a sign-in. A wrong password, an unknown address and a disabled account are
 * told apart by nobody: same sentence, same work. The browser's sign-in before this one ends.
 */
export async function signIn(
  ctx: Context,
  asked: SignInInput & CountedSignIn & { request: Request },
): Promise<SignedIn | HalfSignedIn | NotSignedIn> {
  if (!asked.tries) {
    return { kind: "refused", refusal: new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }) };
  }
  const person = await personWithEmail(ctx.db, asked.email);
  const matches = await passwordMatches(person?.passwordHash ?? null, asked.password);
  if (!person || !matches || person.disabledAt) return { kind: "refused", refusal: new Refusal("sign_in.failed") };
  await giveTryBack(ctx.db, asked.tries);
  const { request } = asked;
  if (!person.hasSecondFactor) return letIn(ctx, person, { request });
  await endSignIn(ctx.db, request);
  const browser = { actingFor: null, userAgent: request.headers.get("user-agent") };
  const cookie = await startSignIn(ctx.db, person.id, { ...browser, secondFactorDue: true });
  return { kind: "second_factor_due", cookie };
}
