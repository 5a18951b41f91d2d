import { type PathLike } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { StorageFull } from "./storage.ts";

export type Open = (path: PathLike, flags: string, mode?: number) => Promise<FileHandle>;

type Writing = { path: string; opening?: Open };

/** No room on the disk, for this user, or for a file of this length. */
const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/**
 * Writes a file that is not there yet and makes sure that it is on the disk. When anything goes wrong the file is gone.
 * @throws {StorageFull}
 */
export async function writeWhole(bytes: AsyncIterable<Uint8Array>, { path, opening = open }: Writing): Promise<void> {
  const file = await opening(path, "wx", 0o600);
  try {
    for await (const part of bytes) {
      for (let at = 0; at < part.length;) at += (await file.write(part, at)).bytesWritten;
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw isFull(error) ? new StorageFull() : error;
  }
}

const isFull = (error: unknown) => error instanceof Error && "code" in error && full.has(String(error.code));
