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

type Asked = SignInInput & { from: string; request?: Request };

/** What a wrong password counts for: the address at this place, and the place for whatever addresses. */
const countedFor = ({ from, email }: Asked) =>
  [
    { subject: `${from} ${email}`, allowed: triesAllowed },
    { subject: `sign-in from ${from}`, allowed: triesFromOnePlace },
  ] as const;

async function isHeldUp({ db, now }: Context, asked: Asked): Promise<boolean> {
  for (const { subject, allowed } of countedFor(asked)) {
    if (await hasTriedTooOften(db, subject, { now, allowed })) return true;
  }
  return false;
}

/**
 * Checks e-mail and password and starts a sign-in. A wrong password, an unknown address and a disabled account are
 * told apart by nobody: same sentence, same work. `request`: of the browser, whose sign-in before this one ends.
 */
export async function signIn(ctx: Context, asked: Asked): Promise<SignedIn | HalfSignedIn | NotSignedIn> {
  if (await isHeldUp(ctx, asked)) {
    return { kind: "refused", refusal: new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }) };
  }
  const person = await personWithEmail(ctx.db, asked.email);
  const matches = await passwordMatches(person?.passwordHash ?? null, asked.password);
  if (!person || !matches || person.disabledAt) {
    for (const { subject } of countedFor(asked)) await noteFailedTry(ctx.db, subject, ctx.now);
    return { kind: "refused", refusal: new Refusal("sign_in.failed") };
  }
  return startFor(ctx, person, asked.request);
}

type Person = NonNullable<Awaited<ReturnType<typeof personWithEmail>>>;

async function startFor(ctx: Context, person: Person, request?: Request): Promise<SignedIn | HalfSignedIn> {
  if (request) await endSignIn(ctx.db, request);
  const browser = { actingFor: null, userAgent: request?.headers.get("user-agent") ?? null };
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
