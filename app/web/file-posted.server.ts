import { examinedApart } from "#app/domain/files/examine/in-own-process.server.ts";
import { keepBytes } from "#app/domain/files/keep-bytes.server.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import { refuseHarmful } from "#app/domain/files/refuse-harmful.server.ts";
import { saidTooLarge } from "#app/domain/files/said-of-file.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { forget, type Incoming } from "#app/platform/storage/incoming.server.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";
import { type Args, visitOf } from "./context.server.ts";

/** A file that was taken in whole. */
type Given = Incoming & { path: string };

/**
 * The file a form brought, looked at by nobody yet.
 * @throws {Refusal} `file.…` when it was not taken in
 */
export function givenFile({ context: { upload } }: Args): Given {
  if (!upload) throw new Refusal("file.none_chosen");
  const { path, name, obstacle } = upload;
  if (obstacle === "too_large") throw saidTooLarge(name);
  if (obstacle === "no_room") throw new Refusal("file.no_room", { name });
  if (obstacle === "nobody_signed_in") throw new Refusal("file.not_arrived");
  if (obstacle !== null || path === null) throw new Refusal(`file.${obstacle ?? "busy"}`);
  return { ...upload, path };
}

/**
 * Looked at in a process of its own, and kept; what came of it is gone then.
 * @throws {Refusal} `file.…`
 */
export async function keptFile(args: Args, given: Given): Promise<KeptFile> {
  const { path, name } = given;
  const { identity } = await visitOf(args);
  const who = { place: identity?.actor.personId ?? "", signal: args.request.signal };
  try {
    await refuseHarmful({ path, name });
    return await keepBytes(storage, await examinedApart({ path, name }, who));
  } finally {
    await forget(given);
  }
}

/** What was kept for an act that was refused, or that had been carried out before. */
export async function unkept(file: KeptFile | null): Promise<void> {
  if (file) await storage.delete(file.storageKey);
}
