import { once } from "node:events";
import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";
import { type ClamdAddress, env } from "./env.server.ts";

/** Milliseconds of silence after which it is not waited for any longer. */
const patience = { scan: 20_000, ping: 2000 };

/**
 * What a clamd finds in a file; null when none is set (PORTAL_CLAMD).
 * @throws {Error} when it does not answer, or not in a way that can be understood: the file is not known to be harmless
 */
export async function scanned(path: string, at = env.clamd): Promise<"harmless" | "harmful" | null> {
  if (!at) return null;
  const said = await answerOf({ at, within: patience.scan }, async function* () {
    yield Buffer.from("zINSTREAM\0");
    for await (const part of createReadStream(path) as AsyncIterable<Buffer>) yield* [lengthOf(part.length), part];
    yield lengthOf(0);
  });
  if (said === "stream: OK") return "harmless";
  if (said.endsWith(" FOUND")) return "harmful";
  throw new Error(`clamd said: ${said.slice(0, 200)}`);
}

/** Whether it answers; null when none is set. */
export async function scannerAnswers(at = env.clamd): Promise<boolean | null> {
  if (!at) return null;
  const ping = () => Promise.resolve(Buffer.from("zPING\0"));
  const said = await answerOf({ at, within: patience.ping }, async function* () {
    yield await ping();
  }).catch(() => "");
  return said === "PONG";
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** What it says until it hangs up. It may hang up before it was told everything. */
async function answerOf(
  { at, within }: { at: ClamdAddress; within: number },
  saying: () => AsyncGenerator<Buffer>,
): Promise<string> {
  const socket = connect(at).setTimeout(within, () => socket.destroy(new Error("clamd is silent")));
  const heard = hearing(socket);
  heard.catch(() => undefined);
  try {
    for await (const part of saying()) {
      if (socket.destroyed) break;
      if (!socket.write(part)) await Promise.race([once(socket, "drain"), heard]);
    }
    return await heard;
  } finally {
    socket.destroy();
  }
}

function hearing(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    socket.on("data", (part: Buffer) => parts.push(part));
    socket.once("error", reject);
    socket.once("close", () => {
      const said = Buffer.concat(parts).toString("utf8").replace(/\0$/, "");
      if (said) resolve(said);
      else reject(new Error("clamd said nothing"));
    });
  });
}
