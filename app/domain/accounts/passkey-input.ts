import { z } from "zod";
import { normaliseLine } from "#app/kernel/text.ts";
import { password } from "./input.ts";

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

/** What a device answers is JSON in one field of a form, empty without script; a text that is none is no form of ours. */
const answered = z
  .string({ error: "accounts:errors.passkey_needs_script" })
  .min(1, { error: "accounts:errors.passkey_needs_script" })
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  });

/** Longer ids exist in the standard (1023 bytes) and in no device seen. */
const credential = { id: base64url(1400), rawId: base64url(1400), type: z.literal("public-key") };
const extensions = z.object({}).default({});

/** A new passkey (WebAuthn, RegistrationResponseJSON). */
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(40_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
  clientExtensionResults: extensions,
});
export type NewPasskeyAnswer = z.infer<typeof registration>;

/** The signature of a known one (WebAuthn, AuthenticationResponseJSON). */
const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(8000),
    /** Whose the device says it is: what it was told when it was registered. */
    userHandle: base64url(100).nullish(),
  }),
  clientExtensionResults: extensions,
});
export type PasskeyAnswer = z.infer<typeof assertion>;

const name = z
  .string({ error: "accounts:errors.passkey_name_missing" })
  .transform(normaliseLine)
  .pipe(
    z
      .string()
      .min(1, { error: "accounts:errors.passkey_name_missing" })
      .max(60, { error: "accounts:errors.passkey_name_too_long" }),
  );

/** What asks for a new passkey. */
export const beginPasskeyInput = z.object({ name, current_password: password });

const which = z.string().min(1).max(1400);

/** What is done on the page of one's passkeys. The password of `add` was asked when its challenge was given. */
export const passkeysInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), name, answer: answered.pipe(registration) }),
  z.object({ intent: z.literal("rename"), passkey: which, name, current_password: password }),
  z.object({ intent: z.literal("remove"), passkey: which, current_password: password }),
]);

export const passkeySignInInput = z.object({ answer: answered.pipe(assertion), to: z.string().max(500).optional() });
