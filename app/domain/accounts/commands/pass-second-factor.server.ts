import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { knownMark } from "../known-browsers.server.ts";
import { letIn, type SignedIn } from "../letting-in.server.ts";
import { authenticatorTriesAllowed, triesAllowed } from "../model.ts";
import { useRecoveryCode } from "../recovery-codes.server.ts";
import { stepOfCode } from "../rules/second-factor.ts";
import { keepSecrets, lockedPerson, type PersonWithSecrets } from "../store.server.ts";
import { isUsedUp, noteTry } from "../tries.server.ts";
import { type NotSignedIn } from "./sign-in.server.ts";

type Way = "authenticator" | "recovery_code";

/** `personId`: whose password was right; null for nobody. */
type Passing = { personId: string | null; code: string; request: Request };

const refused = (refusal: Refusal): NotSignedIn => ({ kind: "refused", refusal });

/**
 * The second step of signing in: a code of the authenticator, or a recovery code. Each works once. The browser gets a
 * new sign-in; the half one ends. The failed try is kept, so it is an answer and not a thrown refusal. A browser the
 * person has signed in at has a count of its own; all others share one (decision 023). The person is held meanwhile, so
 * that tries of the same moment count each other.
 */
export async function passSecondFactor(ctx: Context, input: Passing): Promise<SignedIn | NotSignedIn> {
  const person = await lockedPerson(ctx.db, { id: input.personId ?? crypto.randomUUID() });
  if (!person || person.disabledAt) return refused(new Refusal("second_factor.start_again"));
  const { here, inADay } = await countedFor(ctx, person.id, input.request);
  if (await isUsedUp(ctx, { subject: here, allowed: triesAllowed })) {
    return refused(new Refusal("sign_in.too_many_tries", { minutes: triesAllowed.minutes }));
  }
  const isGuessed = await isUsedUp(ctx, { subject: inADay, allowed: authenticatorTriesAllowed });
  const by = await wayIn(ctx, person, { code: input.code, isGuessed });
  if (by) return letIn(ctx, person, { request: input.request, by });
  for (const subject of new Set([here, inADay])) await noteTry(ctx, subject);
  return refused(new Refusal(isGuessed ? "second_factor.guessed" : "second_factor.code_wrong"));
}

/** What counts wrong codes for a quarter of an hour, and what counts them for a day, over all browsers of a kind. */
async function countedFor(ctx: Context, personId: string, request: Request) {
  const mark = await knownMark(ctx, request, { personId });
  const inADay = `second factor of ${personId} in ${mark ? "known" : "unknown"} browsers`;
  return { here: mark ? `second factor of ${personId} in ${mark}` : inADay, inADay };
}

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
