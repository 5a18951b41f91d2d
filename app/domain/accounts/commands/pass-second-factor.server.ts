import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { endSignIn, startSignIn } from "#app/platform/session/session.server.ts";
import { triesAllowed } from "../model.ts";
import { useRecoveryCode } from "../recovery-codes.server.ts";
import { stepOfCode } from "../rules/second-factor.ts";
import { hasTriedTooOften, keepSecrets, lockedPerson, noteFailedTry, type PersonWithSecrets } from "../store.server.ts";
import { type NotSignedIn, type SignedIn } from "./sign-in.server.ts";

/**
 * The second step of signing in: a code of the authenticator, or a recovery code. Each works once. The browser gets a
 * new sign-in; the half one ends. The failed try is kept, so it is an answer and not a thrown refusal.
 */
export async function passSecondFactor(
  ctx: Context,
  input: { personId: string | null; code: string; request: Request },
): Promise<SignedIn | NotSignedIn> {
  const person = await lockedPerson(ctx.db, { id: input.personId ?? crypto.randomUUID() });
  if (!person || person.disabledAt) return { kind: "refused", refusal: new Refusal("second_factor.start_again") };
  const subject = `second factor ${person.id}`;
  if (await hasTriedTooOften(ctx.db, subject, { now: ctx.now, allowed: triesAllowed })) {
    return { kind: "refused", refusal: new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }) };
  }
  const way = await wayIn(ctx, person, input.code);
  if (!way) {
    await noteFailedTry(ctx.db, subject, ctx.now);
    return { kind: "refused", refusal: new Refusal("second_factor.code_wrong") };
  }
  await endSignIn(ctx.db, input.request);
  const userAgent = input.request.headers.get("user-agent");
  const cookie = await startSignIn(ctx.db, person.id, { actingFor: null, userAgent });
  const theirs = { ...ctx, actor: { ...ctx.actor, personId: person.id } };
  await record(theirs, { kind: "account.signed_in", subjectId: person.id, details: { by: way } });
  return { kind: "signed_in", cookie, personId: person.id, language: person.language };
}

async function wayIn(
  ctx: Context,
  person: PersonWithSecrets,
  code: string,
): Promise<"authenticator" | "recovery_code" | null> {
  if (!person.totpSecret) return null;
  const step = stepOfCode(code, { secret: person.totpSecret, lastStep: person.totpLastStep }, ctx.now);
  if (step !== null) {
    await keepSecrets(ctx.db, person.id, { totpLastStep: step });
    return "authenticator";
  }
  return (await useRecoveryCode(ctx.db, { personId: person.id, code, at: ctx.now })) ? "recovery_code" : null;
}
