import { z } from "zod";
import { seenVersion } from "#app/kernel/seen-version.ts";

export const submitInput = z.object({
  declaration: z.literal("on", { error: "reporting:errors.declaration_missing" }),
  /** The copy the person was looking at. */
  version: seenVersion,
  form_key: z.uuid(),
});

export const withdrawInput = z.object({ version: seenVersion, form_key: z.uuid() });

/** Who offers no service ticks nothing: the page says for itself that it was confirmed. A form with neither is not this one. */
export const detailsInput = z
  .object({ services: z.array(z.string().max(30)).max(60).default([]), confirmed: z.literal("on").optional() })
  .refine(({ services, confirmed }) => confirmed === "on" || services.length > 0);
