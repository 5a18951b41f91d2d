import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scanned, scannerAnswers } from "./scanner.server.ts";

/** A scanner that knows one harmful word, reads as clamd does, and in a bad mood hangs up or talks nonsense. */
let mood: "well" | "hangs up" | "nonsense" | "too small" = "well";
let folder = "";
let server: Server;
const at = () => ({ path: join(folder, "clamd.ctl") });

function listen(socket: Socket): void {
  let heard = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (part: Buffer) => {
    heard = Buffer.concat([heard, part]);
    if (mood === "hangs up") return void socket.destroy();
    if (mood === "too small" && heard.length > 100_000) {
      return void socket.end("INSTREAM size limit exceeded. ERROR\0");
    }
    const said = answerTo(heard);
    if (said) socket.end(mood === "nonsense" ? "UNKNOWN COMMAND\0" : `${said}\0`);
  });
}

function answerTo(heard: Buffer): string | null {
  if (heard.equals(Buffer.from("zPING\0"))) return "PONG";
  const content: Buffer[] = [];
  for (let place = "zINSTREAM\0".length; place + 4 <= heard.length;) {
    const length = heard.readUInt32BE(place);
    if (length === 0) return Buffer.concat(content).includes("harmful") ? "stream: A.Word FOUND" : "stream: OK";
    content.push(heard.subarray(place + 4, place + 4 + length));
    place += 4 + length;
  }
  return null;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portal-clamd-"));
  server = createServer(listen).listen(at().path);
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function fileOf(content: string): Promise<string> {
  const path = join(folder, "file");
  await writeFile(path, content);
  return path;
}

test("a file is read to the scanner whole, however long, and what it finds is believed", async () => {
  const long = "x".repeat(300_000);
  expect(await scanned(await fileOf(long), at())).toBe("harmless");
  expect(await scanned(await fileOf(`${long}harmful`), at())).toBe("harmful");
  expect(await scannerAnswers(at())).toBe(true);
});

test("without a scanner nothing is asked; with one that is gone, hangs up, or cannot be understood, nothing is harmless", async () => {
  const file = await fileOf("x".repeat(300_000));
  expect([await scanned(file, null), await scannerAnswers(null)]).toEqual([null, null]);
  for (const state of ["hangs up", "nonsense", "too small"] as const) {
    mood = state;
    await expect(scanned(file, at()), state).rejects.toThrow();
  }
  mood = "hangs up";
  expect(await scannerAnswers(at())).toBe(false);
  await expect(scanned(file, { path: join(folder, "nobody.ctl") })).rejects.toThrow();
  expect(await scannerAnswers({ host: "127.0.0.1", port: 1 })).toBe(false);
});
