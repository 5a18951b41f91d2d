import { z } from "zod";
import { joinKinds, optionalLine } from "#app/domain/organisations/joining.ts";
import { normaliseLine } from "#app/kernel/text.ts";

/** What may be decided about an organisation's place in the register; each has a page of its own. */
export const registerChanges = ["rename", "kind", "group", "leave", "merge", "close"] as const;
export type RegisterChange = (typeof registerChanges)[number];

export const isRegisterChange = (word: string | undefined): word is RegisterChange =>
  (registerChanges as readonly string[]).includes(word ?? "");

const line = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(normaliseLine)
    .pipe(z.string().min(2, { error: missing }).max(most, { error: "register:errors.too_long" }));

const day = z.iso.date({ error: "register:errors.day" });
const password = z
  .string({ error: "register:errors.password" })
  .min(1, { error: "register:errors.password" })
  .max(1000, { error: "register:errors.password" });

const decided = { form_key: z.uuid(), reason: line(500, "register:errors.reason") };
const confirmed = { ...decided, current_password: password };

export const registerInputs = {
  rename: z.object({
    ...decided,
    name: line(200, "register:errors.name"),
    short_name: line(80, "register:errors.short_name"),
  }),
  kind: z.object({ ...decided, kind: z.enum(joinKinds, { error: "register:errors.kind" }), day }),
  group: z.object({ ...decided, group: optionalLine(80, "register:errors.too_long") }),
  leave: z.object({ ...confirmed, day }),
  merge: z.object({
    ...confirmed,
    into: z.string({ error: "register:errors.into" }).regex(/^[a-z0-9-]+$/, { error: "register:errors.into" }),
    day,
    people: z.enum(["move", "end"], { error: "register:errors.people" }),
  }),
  close: z.object(confirmed),
} as const;
