import { type VerifyAuthenticationResponseOpts, type VerifyRegistrationResponseOpts } from "@simplewebauthn/server";
import { relyingParty } from "#app/platform/relying-party.server.ts";
import { type NewPasskeyAnswer, type PasskeyAnswer } from "./passkey-input.ts";

/** What a device tells of the key it made. */
export type NewKey = {
  id: string;
  /** COSE, base64url. */
  publicKey: string;
  counter: number;
  transports: string[];
  isSynced: boolean;
};

/** The challenge an answer says it is to; null when it cannot be read. */
export function challengeIn(answer: { response: { clientDataJSON: string } }): string | null {
  const text = Buffer.from(answer.response.clientDataJSON, "base64url").toString("utf8");
  const found = /"challenge"\s*:\s*"([\w-]+)"/.exec(text)?.[1];
  return found ?? null;
}

/**
 * The key, when the answer is of this portal, to this challenge, by somebody the device recognised (PIN, finger, face).
 * Null for anything else: the library throws about a dozen ways in which an answer can be wrong, and all mean no.
 */
export async function newKeyIn(answer: NewPasskeyAnswer, challenge: string): Promise<NewKey | null> {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const { origin, id: host } = relyingParty();
  const proof = await verifyRegistrationResponse({
    response: answer as VerifyRegistrationResponseOpts["response"],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
  }).catch(() => null);
  if (!proof?.verified) return null;
  const { credential, credentialBackedUp } = proof.registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: answer.response.transports,
    isSynced: credentialBackedUp,
  };
}

/** A known key, as it is stored. */
export type KnownKey = { id: string; publicKey: string; counter: number };

/** What a signature tells. `copied`: it is right, and its count is not: two devices sign with the same key. */
export type Signature = { kind: "right" | "copied"; counter: number; isSynced: boolean };

/** The same for a signature; the count is compared here, after the signature, so that only a right one is called a copy. */
export async function signatureIn(
  answer: PasskeyAnswer,
  known: KnownKey,
  challenge: string,
): Promise<Signature | null> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const { origin, id: host } = relyingParty();
  const proof = await verifyAuthenticationResponse({
    response: answer as VerifyAuthenticationResponseOpts["response"],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    credential: { id: known.id, publicKey: new Uint8Array(Buffer.from(known.publicKey, "base64url")), counter: 0 },
    requireUserVerification: true,
  }).catch(() => null);
  if (!proof?.verified) return null;
  const { newCounter: counter, credentialBackedUp: isSynced } = proof.authenticationInfo;
  const counts = counter > 0 || known.counter > 0;
  return { kind: counts && counter <= known.counter ? "copied" : "right", counter, isSynced };
}
