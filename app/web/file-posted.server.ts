import { examinedApart } from "#app/domain/files/examine/in-own-process.server.ts";
import { keepBytes } from "#app/domain/files/keep-bytes.server.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import { saidTooLarge } from "#app/domain/files/said-of-file.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";
import { type Args } from "./context.server.ts";

/**
 * The file a form brought: looked at in a process of its own, and kept.
 * @throws {Refusal} `file.…`
 */
export async function filePosted({ context }: Args): Promise<KeptFile> {
  const { upload } = context;
  if (!upload) throw new Refusal("file.none_chosen");
  const { path, name, obstacle } = upload;
  if (obstacle === "busy") throw new Refusal("file.busy");
  if (obstacle === "no_room") throw new Refusal("file.no_room", { name });
  if (obstacle === "too_large" || path === null) throw saidTooLarge(name);
  return keepBytes(storage, await examinedApart({ path, name }));
}

/** What was kept for an act that was refused. */
export async function unkept(file: KeptFile | null): Promise<void> {
  if (file) await storage.delete(file.storageKey);
}
