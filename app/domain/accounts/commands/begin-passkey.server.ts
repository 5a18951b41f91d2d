import { type PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { relyingParty } from "#app/platform/relying-party.server.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { giveChallenge, minutesToAnswer } from "../challenges.server.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { passkeysAtMost } from "../model.ts";
import { handleOf, passkeysOf } from "../passkey-store.server.ts";

/**
 * What a device is asked for a new passkey, once the person has written their password: a key that recognises its owner
 * and can be found without a name. The challenge is for this sign-in alone.
 * @throws {Refusal} `password.wrong`, `passkey.too_many`
 */
export async function beginPasskey(
  ctx: Context,
  input: { current_password: string; request: Request },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const person = await confirmItIsThem(ctx, input.current_password);
  const browser = hashOfOwnSignIn(input.request);
  if (!browser) throw new Refusal("access.sign_in_needed");
  const known = await passkeysOf(ctx.db, person.id);
  if (known.length >= passkeysAtMost) throw new Refusal("passkey.too_many", { most: passkeysAtMost });
  const challenge = await giveChallenge(ctx, { purpose: "register", browser, personId: person.id });
  const { id, name } = relyingParty();
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  return generateRegistrationOptions({
    rpID: id,
    rpName: name,
    userID: new Uint8Array(Buffer.from(handleOf(person.id), "base64url")),
    userName: person.email,
    userDisplayName: person.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout: minutesToAnswer * 60_000,
    attestationType: "none",
    excludeCredentials: known.map((key) => ({ id: key.id, transports: key.transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}
