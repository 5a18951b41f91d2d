import { Refusal } from "#app/kernel/refusal.ts";
import { fileLimits } from "#db/reference/files.ts";
import { saidName } from "./rules/file-name.ts";

/** Said of a file that is too long before it was read to its end. */
export const saidTooLarge = (given: string): Refusal =>
  new Refusal("file.too_large", { name: saidName(given), limit: fileLimits.bytes / 1024 / 1024 });
