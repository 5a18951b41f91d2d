import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { finished, type Readable } from "node:stream";
import { isStorageKey, type Kept, type Storage } from "./storage.ts";
import { type Open, writeWhole } from "./whole-file.server.ts";

/** What is being written stands here until it is whole. */
export const unfinished = "unfinished";

/** The storage in a folder: `ab/cdef…`, each file there whole or not at all. */
export function folderStorage(root: string, opening: Open = open): Storage {
  const placeOf = (key: string) => {
    if (!isStorageKey(key)) throw new Error("not a key of the storage");
    return { folder: join(root, key.slice(0, 2)), path: join(root, key.slice(0, 2), key.slice(2)) };
  };
  return {
    async put(key, bytes) {
      const { folder, path } = placeOf(key);
      await mkdir(join(root, unfinished), { recursive: true });
      await mkdir(folder, { recursive: true });
      const temporary = join(root, unfinished, randomBytes(20).toString("hex"));
      await writeWhole(bytes, { path: temporary, opening });
      await rename(temporary, path);
      await syncFolder(folder);
    },
    async get(key) {
      return readable(placeOf(key).path);
    },
    async delete(key) {
      await rm(placeOf(key).path, { force: true });
    },
    async stat(key) {
      const kept = await stat(placeOf(key).path).catch(nothingThere);
      return kept && ({ size: kept.size, keptAt: kept.mtime } satisfies Kept);
    },
    keys: () => keysIn(root),
  };
}

async function* keysIn(root: string): AsyncGenerator<string> {
  const folders = (await readdir(root).catch(nothingThere)) ?? [];
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const rest of await readdir(join(root, folder))) if (isStorageKey(folder + rest)) yield folder + rest;
  }
}

/** Opened before it is handed on, so that what is not there is known now. */
async function readable(path: string): Promise<Readable | null> {
  const stream = createReadStream(path);
  return new Promise((resolve, reject) => {
    stream.once("open", () => resolve(stream));
    finished(stream, (error) => {
      if (!error) return;
      if ((error as NodeJS.ErrnoException).code === "ENOENT") resolve(null);
      else reject(error);
    });
  });
}

/** A name in a folder is on the disk when the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** Leaves of writings that were broken off before this moment. Gives how many there were. */
export async function clearUnfinished(root: string, before: Date): Promise<number> {
  let cleared = 0;
  for (const name of (await readdir(join(root, unfinished)).catch(nothingThere)) ?? []) {
    const path = join(root, unfinished, name);
    const left = await stat(path).catch(nothingThere);
    if (!left || left.mtime >= before) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}
