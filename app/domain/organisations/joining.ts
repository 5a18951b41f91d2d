import { z } from "zod";
import { normaliseLine } from "#app/kernel/text.ts";

/** How somebody may stand with the coalition. */
export const joinKinds = ["member", "partner", "supporter"] as const;
export type JoinKind = (typeof joinKinds)[number];

/** The longest sentence the form takes. Short on purpose: there is no room for the story of a person. */
export const reasonsAtMost = 200;

/** A line as it is kept, between two lengths; the messages are keys of sentences. */
const line = (most: number, missing: string, tooLong: string) =>
  z
    .string({ error: missing })
    .transform(normaliseLine)
    .pipe(z.string().min(2, { error: missing }).max(most, { error: tooLong }));

/** A line that may be left empty; null then. */
export const optionalLine = (most: number, tooLong: string) =>
  z
    .string()
    .default("")
    .transform(normaliseLine)
    .pipe(z.string().max(most, { error: tooLong }))
    .transform((text) => text || null);

/** An address of a site as people type it, with or without its scheme; null when left empty. */
export const website = z
  .string()
  .default("")
  .transform(normaliseLine)
  .transform((typed) => (typed === "" || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
  .pipe(
    z.union(
      [
        z.literal(""),
        z.url({ protocol: /^https?$/, hostname: /^[^.\s]+(\.[^.\s]+)+$/, error: "join:errors.website" }).max(200),
      ],
      { error: "join:errors.website" },
    ),
  )
  .transform((address) => address || null);

export const requestToJoinInput = z.object({
  form_key: z.uuid(),
  kind: z.enum(joinKinds, { error: "join:errors.kind" }),
  organisation_name: line(200, "join:errors.organisation_name", "join:errors.too_long"),
  website,
  contact_name: line(120, "join:errors.contact_name", "join:errors.too_long"),
  contact_position: optionalLine(120, "join:errors.too_long"),
  email: z
    .string({ error: "join:errors.email" })
    .trim()
    .toLowerCase()
    .max(254, { error: "join:errors.email" })
    .pipe(z.email({ error: "join:errors.email" })),
  reasons: line(reasonsAtMost, "join:errors.reasons", "join:errors.reasons_too_long"),
  consent: z.literal("on", { error: "join:errors.consent" }),
});
export type RequestToJoin = z.infer<typeof requestToJoinInput>;

export const decideOnJoiningInput = z.object({
  form_key: z.uuid(),
  decision: z.enum(["admit", "decline"], { error: "join:errors.decision" }),
  reason: line(500, "join:errors.reason", "join:errors.reason_too_long"),
  /** The distinctive name the register gets; only for an admission. */
  short_name: optionalLine(80, "join:errors.too_long"),
});
export type DecideOnJoining = Omit<z.infer<typeof decideOnJoiningInput>, "form_key">;
