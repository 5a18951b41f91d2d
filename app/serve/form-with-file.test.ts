import { createServer, type Server } from "node:http";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFormWithFile } from "./form-with-file.ts";

/** A server that says what it read, and the folder it writes to. */
let server: Server;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portal-form-"));
  server = createServer((request, response) => {
    readFormWithFile(request, folder)
      .then(async (form) => {
        const path = form?.file?.path;
        const content = path ? await readFile(path, "utf8") : null;
        if (path) await rm(path);
        response.end(form ? JSON.stringify({ fields: form.fields, name: form.file?.name ?? null, content }) : "null");
      })
      .catch(() => response.destroy());
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

async function read(body: string): Promise<unknown> {
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  const answer = await fetch(`http://127.0.0.1:${port()}`, { method: "POST", body, headers });
  return JSON.parse(await answer.text());
}

const left = () => readdir(join(folder, "unfinished"));

test("a form's fields and its file are read; a field for a file that was left empty brings none", async () => {
  const fields = [["intent", "document"]];
  expect(await read(whole)).toEqual({ fields, name: "Fișă.txt", content: "cinci pași" });
  const empty = whole.replace(file, part('name="upload"; filename=""', ""));
  expect(await read(empty)).toEqual({ fields, name: null, content: null });
  expect(await read(whole.replace(file, file + file))).toBeNull();
});

test("wherever a form breaks off, it is damaged, nothing of it is left, and the next one is read", async () => {
  for (let at = 0; at < whole.length - 6; at += 1) expect(await read(whole.slice(0, at)), String(at)).toBeNull();
  expect(await left()).toEqual([]);
  expect(await read(whole)).toMatchObject({ name: "Fișă.txt" });
});

test("a line that goes dead in the middle of a file leaves nothing behind", async () => {
  const head =
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9999\r\n\r\n";
  const line = connect(port(), "127.0.0.1");
  await new Promise<void>((resolve) => line.write(head + whole.slice(0, -12), () => resolve()));
  await expect.poll(left).toHaveLength(1);
  line.destroy();
  await expect.poll(left).toEqual([]);
  expect(await read(whole)).toMatchObject({ name: "Fișă.txt" });
});
