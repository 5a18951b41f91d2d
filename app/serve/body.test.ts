import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isReadable, keepUntilAnswered } from "./body.ts";

test("what somebody brought goes when they are answered, and at once when they had left before it was there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portal-body-"));
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => void responses.push(response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const path = join(folder, "brought");
  const file = { name: "", size: 1, checksum: "", path, obstacle: null };
  for (const hasLeft of [true, false]) {
    await writeFile(path, "x");
    const line = connect((server.address() as AddressInfo).port, "127.0.0.1");
    line.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await expect.poll(() => responses).toHaveLength(1);
    const response = responses.pop() as ServerResponse;
    if (hasLeft) {
      line.destroy();
      await new Promise((resolve) => response.once("close", resolve));
    }
    keepUntilAnswered(file, response);
    if (!hasLeft) {
      expect(existsSync(path)).toBe(true);
      response.end();
      line.destroy();
    }
    await expect.poll(() => existsSync(path)).toBe(false);
  }
  server.close();
  await rm(folder, { recursive: true });
});

test("an address is a path of the portal: one that brings a host of its own is nobody's", () => {
  for (const address of ["/", "/en/members?q=%C8%99", "/reports/2020/data.csv", "/members?to=//elsewhere.example"]) {
    expect(isReadable(address), address).toBe(true);
  }
  const foreign = [
    "//elsewhere.example",
    "//elsewhere.example/home",
    "/\\elsewhere.example",
    "http://elsewhere.example/",
  ];
  for (const address of [...foreign, "*", "/%", "/%00"]) expect(isReadable(address), address).toBe(false);
});
