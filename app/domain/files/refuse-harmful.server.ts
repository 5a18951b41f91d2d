import { Refusal } from "#app/kernel/refusal.ts";
import { log, safeError } from "#app/platform/log.server.ts";
import { scanned } from "#app/platform/scanner.server.ts";
import { type Given } from "./model.ts";
import { saidName } from "./rules/file-name.ts";

/**
 * Asks the scanner for harmful files, where one is set; while it does not answer, nothing is taken.
 * @throws {Refusal} `file.harmful` · `file.not_scanned`
 */
export async function refuseHarmful({ path, name }: Given, ask = scanned): Promise<void> {
  const found = await ask(path).catch((error: unknown) => {
    log.error({ err: safeError(error) }, "the scanner for harmful files did not answer");
    throw new Refusal("file.not_scanned");
  });
  if (found === "harmful") throw new Refusal("file.harmful", { name: saidName(name) });
}
