import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { endSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { authenticatorTriesAllowed, triesAllowed } from "../model.ts";
import { useRecoveryCode } from "../recovery-codes.server.ts";
import { stepOfCode } from "../rules/second-factor.ts";
import { hasTriedTooOften, keepSecrets, lockedPerson, noteFailedTry, type PersonWithSecrets } from "../store.server.ts";
import { type NotSignedIn, type SignedIn } from "./sign-in.server.ts";

type Way = "authenticator" | "recovery_code";

/** `person`: whose password was right; null for nobody. `from`: the place they ask from. */
type Passing = { personId: string | null; code: string; from: string; request: Request };

/**
 * The second step of signing in: a code of the authenticator, or a recovery code. Each works once. The browser gets a
 * new sign-in; the half one ends. The failed try is kept, so it is an answer and not a thrown refusal. Guessing is slowed
 * at the place it comes from: the owner elsewhere goes on.
 */
export async function passSecondFactor(ctx: Context, input: Passing): Promise<SignedIn | NotSignedIn> {
  const person = await lockedPerson(ctx.db, { id: input.personId ?? crypto.randomUUID() });
  if (!person || person.disabledAt) return { kind: "refused", refusal: new Refusal("second_factor.start_again") };
  const atThisPlace = `second factor ${person.id} ${input.from}`;
  if (await hasTriedTooOften(ctx.db, atThisPlace, { now: ctx.now, allowed: triesAllowed })) {
    return { kind: "refused", refusal: new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }) };
  }
  const anywhere = triesAnywhere(person.id);
  const isGuessed = await hasTriedTooOften(ctx.db, anywhere, { now: ctx.now, allowed: authenticatorTriesAllowed });
  const way = await wayIn(ctx, person, { code: input.code, isGuessed });
  if (!way) {
    await noteFailedTry(ctx.db, atThisPlace, ctx.now);
    await noteFailedTry(ctx.db, anywhere, ctx.now);
    return { kind: "refused", refusal: new Refusal(isGuessed ? "second_factor.guessed" : "second_factor.code_wrong") };
  }
  await endSignIn(ctx.db, input.request);
  const userAgent = input.request.headers.get("user-agent");
  const cookie = await startSignIn(ctx.db, person.id, { actingFor: null, userAgent });
  const theirs = { ...ctx, actor: { ...ctx.actor, personId: person.id } };
  await record(theirs, { kind: "account.signed_in", subjectId: person.id, details: { by: way } });
  return { kind: "signed_in", cookie, personId: person.id, language: person.language };
}

/** What counts the wrong codes of an account, wherever they come from. */
export const triesAnywhere = (personId: string) => `second factor ${personId}`;

/**
 * Six digits can be guessed from many places at once: after a hundred wrong codes in a day those of the authenticator
 * count no more, and recovery codes, too long to guess, still do.
 */
async function wayIn(
  ctx: Context,
  person: PersonWithSecrets,
  tried: { code: string; isGuessed: boolean },
): Promise<Way | null> {
  const { code, isGuessed } = tried;
  const known = { secret: person.totpSecret ?? "", lastStep: person.totpLastStep };
  const step = person.totpSecret && !isGuessed ? stepOfCode(code, known, ctx.now) : null;
  if (step !== null) {
    await keepSecrets(ctx.db, person.id, { totpLastStep: step });
    return "authenticator";
  }
  return (await useRecoveryCode(ctx.db, { personId: person.id, code, at: ctx.now })) ? "recovery_code" : null;
}
