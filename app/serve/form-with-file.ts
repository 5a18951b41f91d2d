import { type IncomingMessage } from "node:http";
import { finished, pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { forget, type Incoming, takeIn } from "../platform/storage/incoming.server.ts";
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

/** Only from somebody who carries a sign-in, so that nobody from outside fills the disk. */
export function mayBringFile(request: IncomingMessage & { path: string }): boolean {
  const isMultipart = bodyKind(request.headers["content-type"]) === "multipart";
  return (
    isMultipart && withFiles.test(request.path) && /(?:^|;\s*)(?:__Host-)?sign-in=/.test(request.headers.cookie ?? "")
  );
}

const nothing = () => null;

interface FormWithFile {
  fields: [string, string][];
  file: Incoming | null;
}

/** Reads a form whose file goes to the disk while it comes. Null when it is damaged, or no page has such a form. */
export async function readFormWithFile(request: IncomingMessage, folder: string): Promise<FormWithFile | null> {
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
      coming = name ? takeIn(stream, name, folder) : drained(stream);
      // What goes wrong with it is told when the form has come to its end.
      coming.catch(() => stream.resume());
    });
    for (const event of ["partsLimit", "filesLimit", "fieldsLimit"] as const) reader.on(event, () => (isSound = false));
    reader.on("error", nothing);
    await pipeline(upTo(request), reader);
  } catch (error) {
    (open as BusboyFileStream | null)?.destroy(error as Error);
    await forget(await coming.catch(nothing));
    if (request.destroyed && !request.complete) throw error;
    return null;
  }
  const file = await coming;
  if (isSound) return { fields, file };
  await forget(file);
  return null;
}

async function* upTo(request: IncomingMessage): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > patienceLimit) throw new Error("the body is too long");
    yield part;
  }
}

/** A field for a file that was left empty. */
async function drained(stream: BusboyFileStream): Promise<null> {
  await finished(stream.resume());
  return null;
}
