import { z } from "zod";
import { normaliseLine } from "#app/kernel/text.ts";
import { resetReasons } from "#app/domain/accounts/model.ts";
import { directions } from "#db/reference/coalition.ts";
import { type Offer } from "./model.ts";
import { email, password } from "#app/domain/accounts/input.ts";

const formKey = z.uuid();
const seatRole = z.enum(["contributor", "coordinator"], { error: "seats:errors.role_missing" });
const platformRole = z.enum(["secretariat", "board", "administrator"], { error: "seats:errors.role_missing" });
const language = z.enum(["ro", "en"], { error: "seats:errors.language_missing" });
/** Empty where what is asked for needs none. */
const passwordIfAsked = z.string().max(1000, { error: "accounts:errors.password_too_long" }).default("");
const passwordMissing = { error: "accounts:errors.password_missing", path: ["current_password"] };

/** From a coordinator, for the own organisation. */
export const inviteInput = z
  .object({ email, role: seatRole, language, current_password: passwordIfAsked, form_key: formKey })
  .refine(({ role, current_password }) => role === "contributor" || current_password !== "", passwordMissing);

/** From the platform: a coordinator for an organisation, or a role in the platform. */
export const platformInviteInput = z
  .object({
    email,
    role: z.enum(["coordinator", ...platformRole.options], { error: "seats:errors.role_missing" }),
    organisation: z.union([z.uuid(), z.literal("")]).default(""),
    language,
    current_password: password,
    form_key: formKey,
  })
  .refine(({ role, organisation }) => role !== "coordinator" || organisation !== "", {
    error: "seats:errors.organisation_missing",
    path: ["organisation"],
  });

/** What is done with an invitation that waits. */
export const waitingInput = z.object({
  intent: z.enum(["send_again", "withdraw"]),
  invitation: z.uuid(),
  form_key: formKey,
});

/** What is done with a seat, from the page of its person. */
export const seatInput = z.discriminatedUnion("intent", [
  z
    .object({ intent: z.literal("role"), role: seatRole, current_password: passwordIfAsked, form_key: formKey })
    .refine(({ role, current_password }) => role === "contributor" || current_password !== "", passwordMissing),
  z.object({
    intent: z.literal("hand_over"),
    to: z.uuid({ error: "seats:errors.successor_missing" }),
    current_password: password,
    form_key: formKey,
  }),
  z.object({ intent: z.literal("end"), form_key: formKey }),
]);

const direction = z.enum(directions, { error: "seats:errors.direction_missing" });

/** What is done with somebody's account, by the secretariat or an administrator. */
export const accountInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("disable"), current_password: password, form_key: formKey }),
  z.object({ intent: z.literal("enable"), current_password: password, form_key: formKey }),
  z.object({
    intent: z.literal("role"),
    platform_role: z.union([platformRole, z.literal("none")], { error: "seats:errors.role_missing" }),
    current_password: password,
    form_key: formKey,
  }),
  z.object({
    intent: z.literal("second_factor"),
    reason: z.enum(resetReasons, { error: "seats:errors.reason_missing" }),
    current_password: password,
    form_key: formKey,
  }),
  z.object({
    intent: z.literal("appoint_editor"),
    directions: z.array(direction).min(1, { error: "seats:errors.direction_missing" }),
    current_password: password,
    form_key: formKey,
  }),
  z.object({ intent: z.literal("end_editor"), direction, form_key: formKey }),
]);

const name = z
  .string({ error: "seats:errors.name_missing" })
  .transform(normaliseLine)
  .pipe(z.string().min(2, { error: "seats:errors.name_missing" }).max(120, { error: "seats:errors.name_too_long" }));

const code = z
  .string({ error: "accounts:errors.code_missing" })
  .trim()
  .min(1, { error: "accounts:errors.code_missing" })
  .max(100, { error: "accounts:errors.code_missing" });

/** The token of the link, as the form carries it. */
export const acceptInput = z.object({ key: z.string().min(1).max(200) });
export const typedCodeInput = z.object({ email, code });

/** What a person without an account chooses. */
export const newPersonInput = z.object({ name, password });
export type NewPerson = z.infer<typeof newPersonInput>;

/** What the form of the platform offers. */
export function offerIn({ role, organisation }: z.infer<typeof platformInviteInput>): Offer {
  return role === "coordinator" ? { kind: "seat", organisationId: organisation, role } : { kind: "platform", role };
}
