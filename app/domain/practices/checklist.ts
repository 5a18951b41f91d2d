import { z } from "zod";
import { seenVersion } from "#app/kernel/seen-version.ts";

/**
 * What whoever checks a practice has to find in order before everybody reads it (the coalition's principles: dignity,
 * no exposure, consent). Words under `practices:checklist.<item>`.
 */
export const checklist = [
  "not_identifiable",
  "consent",
  "no_harm",
  "no_shelter_place",
  "wording",
  "no_sensation",
  "figures",
  "help",
] as const;
export type ChecklistItem = (typeof checklist)[number];

/** How long a publication counts as confirmed, in months. */
export const confirmedForMonths = 24;

export const decisionInput = z.object({
  form_key: z.uuid(),
  version: seenVersion,
  decision: z.enum(["return", "publish"]),
  reason: z
    .string()
    .default("")
    .transform((typed) => typed.trim().slice(0, 2000)),
  checked: z.array(z.enum(checklist)).default([]),
});
