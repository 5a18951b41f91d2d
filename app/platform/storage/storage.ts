import { type Readable } from "node:stream";

/**
 * Where the bytes of files are kept. Keys are forty hexadecimal digits drawn at random, never what a person called a
 * file. What was put is never changed.
 */
export interface Storage {
  /** Keeps all of it, or nothing. @throws {StorageFull} */
  put(key: string, bytes: Readable): Promise<void>;
  /** Null when there is nothing under the key. */
  get(key: string): Promise<Readable | null>;
  /** Nothing happens when there is nothing. */
  delete(key: string): Promise<void>;
  stat(key: string): Promise<Kept | null>;
  /** Every key there is, in no order. */
  keys(): AsyncIterable<string>;
}

export type Kept = { size: number; keptAt: Date };

/** There is no room left for what was to be kept. Nothing of it was. */
export class StorageFull extends Error {
  override readonly name = "StorageFull";
}

export const isStorageKey = (key: string): boolean => /^[0-9a-f]{40}$/.test(key);
