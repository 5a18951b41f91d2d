import { z } from "zod";

/** Messages are keys of the sentences, not sentences. */
export const email = z
  .string({ error: "accounts:errors.email_missing" })
  .trim()
  .toLowerCase()
  .max(254, { error: "accounts:errors.email_too_long" })
  .regex(/^[^\s@]+@[^\s@]+$/, { error: "accounts:errors.email_missing" });

/** Of any length a person may type; whether it will do as a new one is a rule of its own. */
export const password = z
  .string({ error: "accounts:errors.password_missing" })
  .min(1, { error: "accounts:errors.password_missing" })
  .max(1000, { error: "accounts:errors.password_too_long" });

export const signInInput = z.object({
  email,
  password,
  to: z.string().max(500).optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const actForInput = z.object({
  /** An organisation's id, or empty for one's platform role. */
  organisationId: z.union([z.uuid(), z.literal("")], { error: "accounts:errors.choose_organisation" }),
});
export type ActForInput = z.infer<typeof actForInput>;

export const requestResetInput = z.object({ email });

/** A new password by the token of the link. */
export const resetByLinkInput = z.object({ key: z.string().min(1).max(200), password });

/** A new password by address and typed code. */
export const resetByCodeInput = z.object({
  email,
  code: z
    .string({ error: "accounts:errors.code_missing" })
    .trim()
    .min(1, { error: "accounts:errors.code_missing" })
    .max(100, { error: "accounts:errors.code_missing" }),
  password,
});

export const changePasswordInput = z.object({ current_password: password, password });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** Six digits of an authenticator, or a recovery code. */
const code = z
  .string({ error: "accounts:errors.second_factor_missing" })
  .trim()
  .min(1, { error: "accounts:errors.second_factor_missing" })
  .max(100, { error: "accounts:errors.second_factor_missing" });

export const passSecondFactorInput = z.object({ code, to: z.string().max(500).optional() });

export const setUpSecondFactorInput = z.object({ secret: z.string(), code, current_password: password });
export type SetUpSecondFactorInput = z.infer<typeof setUpSecondFactorInput>;

/** `remove` or `renew`, from the page of somebody who has a second factor. */
export const changeSecondFactorInput = z.object({ intent: z.enum(["remove", "renew"]), current_password: password });

/** An act that asks for the password again, and for nothing else. */
export const confirmingInput = z.object({ current_password: password });

/** What the page of one's sign-ins sends. */
export const endSignInsInput = z.union([
  /** The number of one sign-in, or `others` for all but this one. */
  z.object({ sign_in: z.string().min(1).max(64) }),
  /** The number of a known browser. */
  z.object({ browser: z.string().min(1).max(64) }),
]);
export type EndSignInsInput = { sign_in: string };
