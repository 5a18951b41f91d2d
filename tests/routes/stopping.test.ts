import { connect, createServer } from "node:net";
import { expect, inject, test } from "vitest";
import { startServer } from "../../scripts/portal-processes.mjs";

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof bound === "object" && bound ? bound.port : 0);
}

/**
 * A person whose form is on its way: the server says by `100 Continue` that it has begun to read it, and the second half
 * is sent when `finish` is called.
 */
function slowSender(address: string) {
  const { hostname, port } = new URL(address);
  const body = "email=ana%40example.org&password=wrong";
  const socket = connect(Number(port), hostname);
  const goOn = "HTTP/1.1 100 Continue\r\n\r\n";
  let answer = "";
  const inside = new Promise<void>((resolve) => {
    socket.on("data", (bytes) => {
      answer = (answer + bytes.toString()).replace(goOn, () => (resolve(), ""));
    });
  });
  const answered = new Promise<string>((resolve, reject) => {
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${address}\r\nContent-Length: ${body.length}\r\n` +
      `Expect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${body.slice(0, 10)}`,
  );
  return { inside, answered, finish: () => socket.write(body.slice(10)) };
}

test("a server that is asked to stop answers everybody who is inside, lets nobody new in, and ends", async () => {
  const env = { ...process.env, NODE_ENV: "production" as const, LOG_LEVEL: "silent" };
  const databaseUrl = inject("portalDatabaseUrl");
  const { address, child } = await startServer({ ...env, DATABASE_URL: databaseUrl, PORT: await freePort() });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const senders = Array.from({ length: 10 }, () => slowSender(address));
  for (const { inside } of senders) await inside;
  const begun = Date.now();
  child.kill("SIGTERM");
  await expect
    .poll(() =>
      fetch(`${address}/healthz`).then(
        () => "open",
        () => "closed",
      ),
    )
    .toBe("closed");
  for (const sender of senders) sender.finish();
  for (const { answered } of senders) {
    const answer = await answered;
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    expect(answer).toContain("</html>");
  }
  expect(await ended).toBe(0);
  expect(Date.now() - begun).toBeLessThan(12_000);
});
