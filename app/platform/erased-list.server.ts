import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const isNumber = (line: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(line);

/**
 * The numbers of erased accounts in a file, one a line: beside the database, so that an older copy of the database does
 * not take the list back with it. No file is an empty list; lines that are no number are passed over.
 */
export async function readErasedList(file: string): Promise<Set<string>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return new Set(text.split(/\s+/).filter(isNumber));
}

/** Whole or not at all: a process that dies while writing leaves the old list. */
export async function writeErasedList(file: string, numbers: Iterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  await writeFile(
    fresh,
    [...numbers].toSorted().map((number) => `${number}\n`),
    { mode: 0o600 },
  );
  await rename(fresh, file);
}
