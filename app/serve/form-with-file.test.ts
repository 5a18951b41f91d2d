import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { connect, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFormWithFile, TooSlow } from "./form-with-file.ts";

/** A server that says what it read, and the folder it writes to. */
let server: Server;
let folder = "";
const usual = { look: 60_000, least: 1, whole: 60_000 };
let pace = usual;
const senderOf = ({ headers }: IncomingMessage) =>
  headers["x-person"] === "nobody"
    ? null
    : { person: String(headers["x-person"] ?? "Ana"), place: String(headers["x-place"] ?? "an office") };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portal-form-"));
  server = createServer((request, response) => {
    readFormWithFile(request, { folder, sender: senderOf(request), pace })
      .then(async (form) => {
        const path = form?.file?.path;
        const content = path ? await readFile(path, "utf8") : null;
        if (path) await rm(path);
        const { name = null, checksum, obstacle } = form?.file ?? {};
        response.end(form ? JSON.stringify({ fields: form.fields, name, content, checksum, obstacle }) : "null");
      })
      .catch((error: unknown) => (error instanceof TooSlow ? response.writeHead(408).end() : response.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const port = () => (server.address() as AddressInfo).port;
const part = (head: string, content: string) => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const file = part('name="upload"; filename="Fișă.txt"', "cinci pași");
const whole = `${part('name="intent"', "document")}${file}--x--\r\n`;

async function read(body: string, from: Record<string, string> = {}): Promise<unknown> {
  const headers = { "Content-Type": "multipart/form-data; boundary=x", ...from };
  const answer = await fetch(`http://127.0.0.1:${port()}`, { method: "POST", body, headers });
  return JSON.parse(await answer.text());
}

/** Somebody whose file is on its way, and stays so. */
function beginning(person: string, place: string): Socket {
  const head = `POST / HTTP/1.1\r\nHost: x\r\nX-Person: ${person}\r\nX-Place: ${place}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9999\r\n\r\n`;
  const line = connect(port(), "127.0.0.1");
  line.on("error", () => undefined);
  line.write(head + whole.slice(0, -12));
  return line;
}

const left = () => readdir(join(folder, "unfinished"));

test("a form's fields and its file are read; a field for a file that was left empty brings none", async () => {
  const fields = [["intent", "document"]];
  const checksum = createHash("sha256").update("cinci pași").digest("hex");
  expect(await read(whole)).toEqual({ fields, name: "Fișă.txt", content: "cinci pași", checksum, obstacle: null });
  const empty = whole.replace(file, part('name="upload"; filename=""', ""));
  expect(await read(empty)).toMatchObject({ fields, name: null, content: null });
  expect(await read(whole.replace(file, file + file))).toBeNull();
});

test("wherever a form breaks off, it is damaged, nothing of it is left, and the next one is read", async () => {
  for (let at = 0; at < whole.length - 6; at += 1) expect(await read(whole.slice(0, at)), String(at)).toBeNull();
  expect(await left()).toEqual([]);
  expect(await read(whole)).toMatchObject({ name: "Fișă.txt" });
});

test("a line that goes dead in the middle of a file leaves nothing behind", async () => {
  const line = beginning("Ana", "an office");
  await expect.poll(left).toHaveLength(1);
  line.destroy();
  await expect.poll(left).toEqual([]);
  expect(await read(whole)).toMatchObject({ name: "Fișă.txt" });
});

test("files that are long on their way block whoever sends them, then their office, and everybody only when all places are taken", async () => {
  const lines = [beginning("Ana", "one"), beginning("Ana", "two")];
  await expect.poll(left).toHaveLength(2);
  expect(await read(whole, { "X-Person": "Ana", "X-Place": "three" })).toMatchObject({ obstacle: "busy_with_yours" });
  expect(await read(whole, { "X-Person": "Radu", "X-Place": "one" })).toMatchObject({ content: "cinci pași" });
  for (let number = 1; number <= 5; number += 1) lines.push(beginning(`colleague ${number}`, "one"));
  await expect.poll(left).toHaveLength(7);
  expect(await read(whole, { "X-Person": "Radu", "X-Place": "one" })).toMatchObject({
    obstacle: "busy",
    name: "Fișă.txt",
  });
  expect(await read(whole, { "X-Person": "Radu", "X-Place": "home" })).toMatchObject({ obstacle: null });
  for (let number = 8; number <= 20; number += 1) lines.push(beginning(`other ${number}`, `elsewhere ${number}`));
  await expect.poll(left).toHaveLength(20);
  expect(await read(whole, { "X-Person": "Radu", "X-Place": "home" })).toMatchObject({
    obstacle: "busy",
    content: null,
  });
  for (const line of lines) line.destroy();
  await expect.poll(left).toEqual([]);
  expect(await read(whole, { "X-Person": "Ana", "X-Place": "one" })).toMatchObject({ obstacle: null });
});

test("of somebody whose sign-in has run out the words are read and the file is not kept", async () => {
  const told = { fields: [["intent", "document"]], obstacle: "nobody_signed_in", content: null };
  expect(await read(whole, { "X-Person": "nobody" })).toMatchObject(told);
});

test("a line that brings next to nothing is told so and let go, and so is one that takes for ever", async () => {
  for (const hurried of [
    { ...usual, look: 30, least: 1000 },
    { ...usual, whole: 30 },
  ]) {
    pace = hurried;
    const line = beginning("Ana", "an office");
    const answer = await new Promise<string>((resolve) => line.once("data", (part) => resolve(part.toString())));
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    line.destroy();
  }
  pace = usual;
  await expect.poll(left).toEqual([]);
});
