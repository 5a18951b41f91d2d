import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { type Reply } from "#app/kernel/reply.ts";

/** Why the device did not answer, as `accounts:passkeys.problem.<name>` says it. */
export type Problem = "cancelled" | "already" | "elsewhere" | "unsupported" | "failed";

/** `signed_out`: there is nobody to ask for any more; the form goes on by itself and the server says so. */
export type Outcome =
  | { kind: "answered"; answer: string }
  | { kind: "problem"; problem: Problem }
  | { kind: "refused"; reply: Reply }
  | { kind: "signed_out" };

type Wish = {
  /** Where the portal says what to ask the device. */
  path: string;
  /** The one origin passkeys are for. */
  origin: string;
  fields: URLSearchParams;
};

/** Has the device make a new passkey. */
export const newPasskey = (wish: Wish): Promise<Outcome> =>
  ceremony(wish, (optionsJSON: PublicKeyCredentialCreationOptionsJSON) => startRegistration({ optionsJSON }));

/** Has the device sign with a passkey it has. */
export const knownPasskey = (wish: Wish): Promise<Outcome> =>
  ceremony(wish, (optionsJSON: PublicKeyCredentialRequestOptionsJSON) => startAuthentication({ optionsJSON }));

async function ceremony<O>(wish: Wish, ask: (options: O) => Promise<object>): Promise<Outcome> {
  if (!("PublicKeyCredential" in window)) return { kind: "problem", problem: "unsupported" };
  if (window.location.origin !== wish.origin) return { kind: "problem", problem: "elsewhere" };
  try {
    const answer = await fetch(wish.path, { method: "POST", body: wish.fields });
    if (answer.status === 401) return { kind: "signed_out" };
    if (!answer.ok) return { kind: "refused", reply: (await answer.json()) as Reply };
    return { kind: "answered", answer: JSON.stringify(await ask((await answer.json()) as O)) };
  } catch (error) {
    return { kind: "problem", problem: problemIn(error) };
  }
}

/** By the names the standard gives what a device says no with. */
function problemIn(error: unknown): Problem {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return "already";
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  return name === "SecurityError" ? "elsewhere" : "failed";
}
