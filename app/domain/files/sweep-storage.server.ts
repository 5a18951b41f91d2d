import { inArray } from "drizzle-orm";
import { type Storage } from "#app/platform/storage/storage.ts";
import { type Database } from "#db/database.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { files } from "#db/schema/files.ts";

/** How many keys are asked about in one question. */
const atOnce = 500;

type Asking = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

/**
 * Removes the bytes that no row names and that are old enough to be of nothing that is just being added. Gives how many.
 * `asking` opens a transaction for each question: none stays open while the storage is gone over.
 */
export async function sweepStorage(storage: Storage, asking: Asking, now: Date): Promise<number> {
  let swept = 0;
  for await (const keys of inBunches(storage.keys())) {
    const rows = await asking((db) =>
      db.select({ key: files.storageKey }).from(files).where(inArray(files.storageKey, keys)),
    );
    const named = new Set(rows.map(({ key }) => key));
    for (const key of keys.filter((one) => !named.has(one))) {
      const kept = await storage.stat(key);
      if (!kept || kept.keptAt >= overBefore("unattached_file", now)) continue;
      await storage.delete(key);
      swept += 1;
    }
  }
  return swept;
}

async function* inBunches(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let bunch: string[] = [];
  for await (const key of keys) {
    if (bunch.push(key) < atOnce) continue;
    yield bunch;
    bunch = [];
  }
  if (bunch.length > 0) yield bunch;
}
