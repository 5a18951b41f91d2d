import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Storage, StorageFull } from "#app/platform/storage/storage.ts";
import { type Examined, type KeptFile } from "./model.ts";

/**
 * Puts what was examined into the storage, under a key nobody can guess.
 * @throws {Refusal} `file.no_room`
 */
export async function keepBytes(storage: Storage, { path, ...file }: Examined): Promise<KeptFile> {
  const storageKey = randomBytes(20).toString("hex");
  try {
    await storage.put(storageKey, createReadStream(path));
  } catch (error) {
    if (error instanceof StorageFull) throw new Refusal("file.no_room", { name: file.name });
    throw error;
  }
  return { ...file, storageKey };
}
