import { createHash } from "node:crypto";
import { type Storage } from "#app/platform/storage/storage.ts";
import { type Database } from "#db/database.ts";
import { files } from "#db/schema/files.ts";

/** What the rows say of the bytes, each key once. */
export type KeptBytes = { key: string; size: number; checksum: string };

export async function keptBytes(db: Database): Promise<KeptBytes[]> {
  return db
    .selectDistinctOn([files.storageKey], { key: files.storageKey, size: files.size, checksum: files.checksum })
    .from(files);
}

export type Comparison = {
  /** How many the rows name. */
  kept: number;
  /** Keys whose bytes are not there, and whose bytes are not those that were kept. */
  missing: string[];
  damaged: string[];
  /** How many there are that no row names. */
  strays: number;
};

/** Holds what the rows say against what is in the storage; reads every byte of it. */
export async function compareFiles(storage: Storage, kept: readonly KeptBytes[]): Promise<Comparison> {
  const found: Comparison = { kept: kept.length, missing: [], damaged: [], strays: 0 };
  for (const one of kept) {
    const there = await storage.stat(one.key);
    if (!there) found.missing.push(one.key);
    else if (there.size !== one.size || (await checksumIn(storage, one.key)) !== one.checksum) {
      found.damaged.push(one.key);
    }
  }
  const named = new Set(kept.map(({ key }) => key));
  for await (const key of storage.keys()) if (!named.has(key)) found.strays += 1;
  return found;
}

async function checksumIn(storage: Storage, key: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of (await storage.get(key)) ?? []) hash.update(part as Buffer);
  return hash.digest("hex");
}
