import { open as openFile } from "node:fs/promises";
import { type Readable } from "node:stream";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import { Refusal } from "#app/kernel/refusal.ts";
import { fileLimits } from "#db/reference/files.ts";
import { type Given } from "../model.ts";
import { endingOf } from "../rules/file-name.ts";

/** Macros of office programs, and what a machine would run. */
const runs =
  /vba(project|data)|(^|\/)(basic|scripts)\/|activex|oleobject|\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|lnk|msi|swf)$/i;
/** How far a part may be pressed together; text is pressed to a tenth, what is made to burst to a thousandth. */
const mostPressed = 200;
const isLongFrom = 1024 * 1024;

/**
 * Documents that are a packed folder (DOCX, XLSX, PPTX, ODT, ODS): whole from first byte to last, unpacked to the end
 * within bounds, nothing in them that runs.
 * @throws {Refusal} `file.is_something_else` · `file.damaged` · `file.bursts` · `file.runs_something`
 */
export async function examinePacked(file: Given): Promise<void> {
  const { path, name } = file;
  if (!(await isNothingElse(path))) throw new Refusal("file.is_something_else", { name, ending: endingOf(name) });
  const opened = promisify(
    open as (path: string, options: object, then: (error: Error | null, zip: ZipFile) => void) => void,
  );
  const zip = await opened(path, { lazyEntries: true, validateEntrySize: true, strictFileNames: true }).catch(() => {
    throw new Refusal("file.damaged", { name });
  });
  try {
    await unpack(zip, name);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("file.damaged", { name });
  } finally {
    zip.close();
  }
}

/** The folder begins with the first byte and ends with the last: nothing stands in front of it or behind. */
async function isNothingElse(path: string): Promise<boolean> {
  const file = await openFile(path, "r");
  try {
    const { size } = await file.stat();
    const { buffer: first } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const { buffer: last } = await file.read(Buffer.alloc(22), 0, 22, Math.max(0, size - 22));
    return (
      first.toString("latin1") === "PK\u0003\u0004" &&
      last.readUInt32LE(0) === 0x06054b50 &&
      last.readUInt16LE(20) === 0
    );
  } finally {
    await file.close();
  }
}

async function unpack(zip: ZipFile, name: string): Promise<void> {
  if (zip.entryCount > fileLimits.unpackedEntries) throw new Refusal("file.bursts", { name });
  let unpacked = 0;
  for await (const entry of entriesOf(zip)) {
    refuseEntry(entry, name);
    // What is said of its length is not believed: it is unpacked and counted.
    for await (const part of await streamOf(zip, entry)) {
      unpacked += (part as Buffer).length;
      if (unpacked > fileLimits.unpackedBytes) throw new Refusal("file.bursts", { name });
    }
  }
}

function refuseEntry({ fileName, uncompressedSize, compressedSize, ...entry }: Entry, name: string): void {
  if (runs.test(fileName)) throw new Refusal("file.runs_something", { name });
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refusal("file.locked", { name });
  const isPressed = uncompressedSize > isLongFrom && uncompressedSize > compressedSize * mostPressed;
  if (isPressed || uncompressedSize > fileLimits.unpackedBytes) throw new Refusal("file.bursts", { name });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    yield await new Promise<Entry>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("error", reject);
      zip.readEntry();
    });
  }
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
