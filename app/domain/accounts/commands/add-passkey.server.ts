import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { passkeys } from "#db/schema/accounts.ts";
import { spendChallenge } from "../challenges.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { lockedSelf } from "../locked-self.server.ts";
import { type NewPasskeyAnswer } from "../passkey-input.ts";
import { challengeIn, newKeyIn } from "../passkey-proof.server.ts";
import { recoveryCodesLeft, writeRecoveryCodes } from "../recovery-codes.server.ts";

/** The challenge is used up by a wrong answer too, so a refusal is an answer and not thrown: a thrown one would undo it. */
export type PasskeyAdded =
  | { kind: "added"; /** Shown this once; null for whoever has some left. */ codes: string[] | null }
  | { kind: "refused"; refusal: Refusal };

const refused = (code: "passkey.start_again" | "passkey.not_accepted" | "passkey.already_there"): PasskeyAdded => ({
  kind: "refused",
  refusal: new Refusal(code),
});

/**
 * From now on the person signs in with this key. The password was asked when the challenge was given, to this very
 * sign-in. Sign-ins elsewhere end, and the person is written to.
 */
export async function addPasskey(
  ctx: Context,
  input: { name: string; answer: NewPasskeyAnswer; request: Request },
): Promise<PasskeyAdded> {
  const person = await lockedSelf(ctx);
  const own = hashOfOwnSignIn(input.request);
  const challenge = challengeIn(input.answer);
  const asked = { purpose: "register", browser: own ?? "", personId: person.id } as const;
  if (!challenge || !(await spendChallenge(ctx, challenge, asked))) return refused("passkey.start_again");
  const key = await newKeyIn(input.answer, challenge);
  if (!key) return refused("passkey.not_accepted");
  const added = await ctx.db
    .insert(passkeys)
    .values({ ...key, personId: person.id, name: input.name, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: passkeys.id });
  if (added.length === 0) return refused("passkey.already_there");
  const hasCodes = (await recoveryCodesLeft(ctx.db, person.id)) > 0;
  const codes = hasCodes ? null : await writeRecoveryCodes(ctx.db, person.id);
  await endEverywhere(ctx, person.id, input.request);
  await tellSecondFactorChanged(ctx, person, "passkey_added");
  await record(ctx, { kind: "account.passkey_added", subjectId: person.id });
  return { kind: "added", codes };
}
