import { z } from "zod";

/** Messages are keys of the sentences, not sentences. */
export const signInInput = z.object({
  email: z
    .string({ error: "accounts:errors.email_missing" })
    .trim()
    .toLowerCase()
    .max(254, { error: "accounts:errors.email_too_long" })
    .regex(/^[^\s@]+@[^\s@]+$/, { error: "accounts:errors.email_missing" }),
  password: z
    .string({ error: "accounts:errors.password_missing" })
    .min(1, { error: "accounts:errors.password_missing" })
    .max(1000, { error: "accounts:errors.password_too_long" }),
  to: z.string().max(500).optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const actForInput = z.object({
  /** An organisation's id, or empty for one's platform role. */
  organisationId: z.union([z.uuid(), z.literal("")], { error: "accounts:errors.choose_organisation" }),
});
export type ActForInput = z.infer<typeof actForInput>;
