import { z } from "zod";
import { ways } from "#app/platform/mail/notice-kinds.ts";

const way = z.enum(ways).optional();

/** One form for what was read, one for how one hears of it; a kind that is not sent keeps its way. */
export const noticesInput = z.object({
  intent: z.enum(["read", "ways"]),
  /** One notice, or `all`. */
  notice: z.union([z.literal("all"), z.uuid()]).optional(),
  task: way,
  reminder: way,
  comment: way,
  receipt: way,
});
export type NoticesForm = z.infer<typeof noticesInput>;

export const tryMailAgainInput = z.object({ mail: z.uuid() });
