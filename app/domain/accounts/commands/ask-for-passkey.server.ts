import { randomBytes } from "node:crypto";
import { type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { relyingParty } from "#app/platform/relying-party.server.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { type Asked, giveChallenge, markOfBrowser, minutesToAnswer } from "../challenges.server.ts";
import { passkeysAsked } from "../model.ts";
import { passkeysOf } from "../passkey-store.server.ts";
import { countTry } from "../tries.server.ts";

export type PasskeyAsked = {
  options: PublicKeyCredentialRequestOptionsJSON;
  /** For a cookie of this browser, at the door; null for whoever's half sign-in stands for it. */
  token: string | null;
};

/**
 * What devices are asked at the door: for any passkey of this portal, or, after the password, for one of this person.
 * @throws {Refusal} `passkey.asked_too_often` when one place asks without end
 */
export async function askForPasskey(
  ctx: Context,
  input: { awaiting: string | null; request: Request; from: string },
): Promise<PasskeyAsked> {
  const subject = `passkey from ${input.from}`;
  const counted = await countTry(ctx, [{ subject, allowed: passkeysAsked }]);
  if (!counted) throw new Refusal("passkey.asked_too_often", { minutes: passkeysAsked.minutes });
  const { awaiting } = input;
  const half = awaiting && hashOfOwnSignIn(input.request);
  const token = half ? null : randomBytes(32).toString("base64url");
  const asked: Asked = half
    ? { purpose: "second_factor", browser: half, personId: awaiting }
    : { purpose: "sign_in", browser: markOfBrowser(token ?? ""), personId: null };
  const challenge = await giveChallenge(ctx, asked);
  const own = half ? await passkeysOf(ctx.db, awaiting) : [];
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout: minutesToAnswer * 60_000,
    allowCredentials: own.map(({ id, transports }) => ({ id, transports })),
    userVerification: "required",
  });
  return { options, token };
}
