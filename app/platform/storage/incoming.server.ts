import { createHash, type Hash, randomBytes } from "node:crypto";
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
  /** SHA-256 of what came of it, hexadecimal; empty when it was not taken in. */
  checksum: string;
  /** Where it stands; null when it was not taken in. */
  path: string | null;
  /** Why it was not. */
  obstacle: "too_large" | "no_room" | "busy" | "busy_with_yours" | "nobody_signed_in" | null;
}

/** Whom a file comes from: a person, at a place of the network. */
export interface Sender {
  person: string;
  place: string;
}

/** So many are taken in at the same time; each waits for its line, and takes room. */
const most = { inAll: 20, ofPlace: 6, ofPerson: 2 };
const now = new Set<Sender>();

function obstacleFor(sender: Sender): "busy" | "busy_with_yours" | null {
  const of = (which: keyof Sender) => [...now].filter((one) => one[which] === sender[which]).length;
  if (of("person") >= most.ofPerson) return "busy_with_yours";
  return of("place") >= most.ofPlace || now.size >= most.inAll ? "busy" : null;
}

type Limited = Readable & { truncated: boolean; bytesRead: number };

type Coming = { name: string; root: string; sender: Sender | null };

/**
 * Writes what comes beside the storage, up to where its stream is cut off; what is not taken in is read to its end.
 * Without a sender nothing is.
 */
export async function takeIn(stream: Limited, { name, root, sender }: Coming): Promise<Incoming> {
  const refused = (obstacle: Incoming["obstacle"]): Incoming => {
    stream.resume();
    return { name, size: stream.bytesRead, checksum: "", path: null, obstacle };
  };
  if (!sender) return refused("nobody_signed_in");
  const obstacle = obstacleFor(sender);
  if (obstacle) return refused(obstacle);
  const place = { ...sender };
  now.add(place);
  try {
    const path = join(root, unfinished, randomBytes(20).toString("hex"));
    await mkdir(join(root, unfinished), { recursive: true });
    const hash = createHash("sha256");
    await writeWhole(hashed(stream, hash), { path });
    if (!stream.truncated) {
      return { name, size: stream.bytesRead, checksum: hash.digest("hex"), path, obstacle: null };
    }
    await rm(path, { force: true });
    return refused("too_large");
  } catch (error) {
    if (error instanceof StorageFull) return refused("no_room");
    throw error;
  } finally {
    now.delete(place);
  }
}

async function* hashed(stream: Readable, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    hash.update(part);
    yield part;
  }
}

/** What was taken in, and what was made of it, goes. */
export async function forget(file: Incoming | null): Promise<void> {
  const path = file?.path;
  if (path) for (const one of [path, `${path}.webp`]) await rm(one, { force: true });
}
