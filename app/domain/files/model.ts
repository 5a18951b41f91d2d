import { type FileType } from "#db/reference/files.ts";

/** A file that was taken in and looked at by nobody yet. */
export type Given = { path: string; name: string };

/** What a file turned out to be, and where what is kept of it stands: for images not the file that came. */
export type Examined = {
  path: string;
  name: string;
  type: FileType;
  size: number;
  /** SHA-256, hexadecimal. */
  checksum: string;
  width: number | null;
  height: number | null;
};

/** What a file is attached to. */
export type Subject = { kind: "manuscript"; id: string };

/** A file whose bytes are in the storage. */
export type KeptFile = Omit<Examined, "path"> & { storageKey: string };
