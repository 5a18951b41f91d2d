import { z } from "zod";
import { seenVersion } from "#app/kernel/seen-version.ts";

/** Which two versions are compared: the number of a kept one, or the text as it is now. Anything else is no choice. */
const which = z
  .union([z.literal("now"), seenVersion])
  .nullable()
  .catch(null);
const comparedInput = z.object({ from: which, to: which });
export type Compared = z.infer<typeof comparedInput>;

export const comparedIn = (search: URLSearchParams): Compared =>
  comparedInput.parse({ from: search.get("from"), to: search.get("to") });

/** The version whose words the authors take again. */
export const takeBackInput = z.object({ form_key: z.uuid(), version: seenVersion, number: seenVersion });
