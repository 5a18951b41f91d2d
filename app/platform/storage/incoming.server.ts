import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Readable } from "node:stream";
import { unfinished } from "./folder.server.ts";
import { StorageFull } from "./storage.ts";
import { writeWhole } from "./whole-file.server.ts";

/** A file that a request brought. It is gone when the request is answered. */
export interface Incoming {
  /** As the browser says it. */
  name: string;
  /** How many bytes came of it. */
  size: number;
  /** Where it stands; null when it was not taken in. */
  path: string | null;
  /** Why it was not. */
  obstacle: "too_large" | "no_room" | "busy" | null;
}

/** So many are taken in at the same time; each waits for its line, and takes room. */
const atOnce = 6;
let now = 0;

type Limited = Readable & { truncated: boolean; bytesRead: number };

/** Writes what comes beside the storage, up to where its stream is cut off; what is not taken in is read to its end. */
export async function takeIn(stream: Limited, name: string, root: string): Promise<Incoming> {
  const refused = (obstacle: Incoming["obstacle"]): Incoming => {
    stream.resume();
    return { name, size: stream.bytesRead, path: null, obstacle };
  };
  if (now >= atOnce) return refused("busy");
  now += 1;
  try {
    const path = join(root, unfinished, randomBytes(20).toString("hex"));
    await mkdir(join(root, unfinished), { recursive: true });
    await writeWhole(stream.iterator({ destroyOnReturn: false }), { path });
    if (!stream.truncated) return { name, size: stream.bytesRead, path, obstacle: null };
    await rm(path, { force: true });
    return refused("too_large");
  } catch (error) {
    if (error instanceof StorageFull) return refused("no_room");
    throw error;
  } finally {
    now -= 1;
  }
}

/** What was taken in, and what was made of it, goes. */
export async function forget(file: Incoming | null): Promise<void> {
  const path = file?.path;
  if (path) for (const one of [path, `${path}.webp`]) await rm(one, { force: true });
}
