import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { passkeys } from "#db/schema/accounts.ts";
import { type Asked, markOfBrowser, spendChallenge } from "../challenges.server.ts";
import { letIn, type SignedIn } from "../letting-in.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { type PasskeyAnswer } from "../passkey-input.ts";
import { challengeIn, signatureIn } from "../passkey-proof.server.ts";
import { handleOf, passkeyAndPerson } from "../passkey-store.server.ts";
import { type NotSignedIn } from "./sign-in.server.ts";

export type WithPasskey = {
  answer: PasskeyAnswer;
  /** Whose password was right; null at the door, where the passkey stands for both. */
  awaiting: string | null;
  /** Of the cookie the challenge came with; null for whoever's half sign-in stands for it. */
  token: string | null;
  request: Request;
};

const refused = (code: "passkey.start_again" | "passkey.not_accepted"): NotSignedIn => ({
  kind: "refused",
  refusal: new Refusal(code),
});

/**
 * Signs in whoever's device signed the challenge and recognised them: at the door in place of password and second
 * factor, after the password as the second factor. The challenge is used up by a wrong answer too, so a refusal is an
 * answer. A signature whose count went back is of a copied key: it lets nobody in, and its owner is told.
 */
export async function signInWithPasskey(ctx: Context, input: WithPasskey): Promise<SignedIn | NotSignedIn> {
  const { answer, awaiting } = input;
  const challenge = challengeIn(answer);
  if (!challenge || !(await spendChallenge(ctx, challenge, askedOf(input)))) return refused("passkey.start_again");
  const found = await passkeyAndPerson(ctx.db, answer.id);
  if (!found || found.person.disabledAt || !saysWhose(input, found.person.id)) return refused("passkey.not_accepted");
  const { passkey, person } = found;
  const signature = await signatureIn(answer, passkey, challenge);
  if (!signature) return refused("passkey.not_accepted");
  if (signature.kind === "copied") {
    const theirs = { ...ctx, actor: { ...ctx.actor, personId: person.id } };
    await tellSecondFactorChanged(ctx, person, "passkey_copied");
    await record(theirs, { kind: "account.passkey_copied", subjectId: person.id });
    return refused("passkey.not_accepted");
  }
  const { counter, isSynced } = signature;
  await ctx.db.update(passkeys).set({ counter, isSynced, lastUsedAt: ctx.now }).where(eq(passkeys.id, passkey.id));
  return letIn(ctx, person, { request: input.request, by: awaiting ? "password_and_passkey" : "passkey" });
}

function askedOf({ awaiting, token, request }: WithPasskey): Asked {
  return awaiting
    ? { purpose: "second_factor", browser: hashOfOwnSignIn(request) ?? "", personId: awaiting }
    : { purpose: "sign_in", browser: markOfBrowser(token ?? ""), personId: null };
}

/** At the door the device must say whose the key is; after the password it must be theirs. */
function saysWhose({ answer, awaiting }: WithPasskey, personId: string): boolean {
  const { userHandle } = answer.response;
  if (userHandle ? userHandle !== handleOf(personId) : !awaiting) return false;
  return !awaiting || awaiting === personId;
}
