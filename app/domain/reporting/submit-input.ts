import { z } from "zod";

export const submitInput = z.object({
  declaration: z.literal("on", { error: "reporting:errors.declaration_missing" }),
  /** The copy the person was looking at. */
  version: z.coerce.number().int().positive(),
  form_key: z.uuid(),
});

export const withdrawInput = z.object({ version: z.coerce.number().int().positive(), form_key: z.uuid() });

export const detailsInput = z.object({ services: z.array(z.string().max(30)).max(60).default([]) });
