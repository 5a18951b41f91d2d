import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import compression from "compression";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeOut } from "./write-out.ts";

const mega = 1024 * 1024;
/** What was asked of the answer's source, and whether it was told that nobody wants the rest. */
let given = 0;
let isCancelled = false;
let warnings: string[] = [];

const source = (length: number) =>
  new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (given >= length) return controller.close();
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
      cancel: () => void (isCancelled = true),
    },
    { highWaterMark: 0 },
  );

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(compression());
  app.get("/:type/:megas", (request, response, next) => {
    given = 0;
    isCancelled = false;
    response.type(request.params.type);
    writeOut(source(Number(request.params.megas) * mega), response).catch(next);
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.on("warning", note);
});
const note = ({ name }: Error) => warnings.push(name);
afterAll(() => {
  process.off("warning", note);
  server.closeAllConnections();
  server.close();
});
const port = () => (server.address() as AddressInfo).port;

test("of a long file no more is taken into memory than a slow reader takes, and nothing once they have left", async () => {
  const slow = connect(port(), "127.0.0.1");
  slow.pause();
  slow.write("GET /pdf/64 HTTP/1.1\r\nHost: x\r\n\r\n");
  let before = -1;
  await expect
    .poll(() => {
      const isStill = given > 0 && given === before;
      before = given;
      return isStill;
    })
    .toBe(true);
  expect(given).toBeLessThan(16 * mega);
  slow.destroy();
  await expect.poll(() => isCancelled).toBe(true);
});

test("whoever takes it all is given it all, compressed or not, without a warning in the log", async () => {
  warnings = [];
  for (const type of ["pdf", "txt"]) {
    const answer = await fetch(`http://127.0.0.1:${port()}/${type}/4`);
    expect([type, answer.headers.get("content-encoding")]).toEqual([type, type === "txt" ? "gzip" : null]);
    expect((await answer.arrayBuffer()).byteLength).toBe(4 * mega);
  }
  expect(warnings).toEqual([]);
});
