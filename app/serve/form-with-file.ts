import { type IncomingMessage } from "node:http";
import { finished, pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { forget, type Incoming, type Sender, takeIn } from "../platform/storage/incoming.server.ts";
import { fileLimits } from "#db/reference/files.ts";
import { bodyKind } from "./typed-form.ts";

/** The pages whose forms bring a file. Everywhere else a file is part of a body that is too large or refused. */
const withFiles = /^(\/en)?\/organisation\/practices\/[\da-f-]{36}\/files$/;

const limits = {
  files: 1,
  fileSize: fileLimits.bytes,
  parts: 40,
  fields: 39,
  fieldNameSize: 100,
  fieldSize: 20_000,
  headerPairs: 20,
  headerSize: 4000,
};
/** How much of a body is let in at all; the rest of a file that is too large is thrown away up to here. */
const patienceLimit = 512 * 1024 * 1024;

/**
 * How a form has to come: so many bytes in each look, so that nobody holds a place with a line that is all but silent,
 * and whole within so long. Milliseconds and bytes. The slowest telephone line brings ten times as much.
 */
const usualPace = { look: 15_000, least: 64 * 1024, whole: 170_000 };

/** It did not. */
export class TooSlow extends Error {
  override readonly name = "TooSlow";
}

/** By its address and kind; who sends it is another question. */
export function mayBringFile(request: IncomingMessage & { path: string }): boolean {
  return bodyKind(request.headers["content-type"]) === "multipart" && withFiles.test(request.path);
}

const nothing = () => null;

interface FormWithFile {
  fields: [string, string][];
  file: Incoming | null;
}

type Reading = {
  folder: string;
  /** Null: its file is not taken in. */
  sender: Sender | null;
  pace?: typeof usualPace;
};

/**
 * Reads a form whose file goes to the disk while it comes. Null when it is damaged, or no page has such a form.
 * @throws {TooSlow}
 */
export async function readFormWithFile(
  request: IncomingMessage,
  { folder, sender, pace = usualPace }: Reading,
): Promise<FormWithFile | null> {
  const fields: [string, string][] = [];
  let isSound = true;
  let open: BusboyFileStream | null = null;
  let coming: Promise<Incoming | null> = Promise.resolve(null);
  try {
    const reader = new Busboy({
      headers: { ...request.headers, "content-type": request.headers["content-type"] ?? "" },
      limits,
    });
    reader.on("field", (name, value, ...isCut) => {
      if (isCut[0] || isCut[1]) isSound = false;
      fields.push([name, value]);
    });
    reader.on("file", (_field, stream, name) => {
      open = stream;
      // A form that breaks off is told to the reader and to its file, to the file also after everything else is over.
      stream.on("error", nothing);
      coming = name ? takeIn(stream, { name, root: folder, sender }) : drained(stream);
      // What goes wrong with it is told when the form has come to its end.
      coming.catch(() => stream.resume());
    });
    for (const event of ["partsLimit", "filesLimit", "fieldsLimit"] as const) reader.on(event, () => (isSound = false));
    reader.on("error", nothing);
    await pipeline(inTime(request, pace), reader);
  } catch (error) {
    (open as BusboyFileStream | null)?.destroy(error as Error);
    await forget(await coming.catch(nothing));
    if (error instanceof TooSlow || (request.destroyed && !request.complete)) throw error;
    return null;
  }
  const file = await coming;
  if (isSound) return { fields, file };
  await forget(file);
  return null;
}

async function* inTime(request: IncomingMessage, pace: typeof usualPace): AsyncGenerator<Buffer> {
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  let length = 0;
  let seen = 0;
  let giveUp: NodeJS.Timeout | undefined;
  let look: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    const end = () => reject(new TooSlow());
    giveUp = setTimeout(end, pace.whole);
    look = setInterval(() => {
      if (length - seen < pace.least) end();
      seen = length;
    }, pace.look);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([parts.next(), tooSlow]);
      if (done) return;
      length += value.length;
      if (length > patienceLimit) throw new Error("the body is too long");
      yield value;
    }
  } finally {
    clearTimeout(giveUp);
    clearInterval(look);
  }
}

/** A field for a file that was left empty. */
async function drained(stream: BusboyFileStream): Promise<null> {
  await finished(stream.resume());
  return null;
}
