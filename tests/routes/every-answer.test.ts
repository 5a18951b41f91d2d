import { request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { portalAddress, send, signedIn, visit } from "#tests/support/portal.ts";

/** Asks for the sign-in page under a name of our own choosing, which `fetch` does not let us send. */
function askedAs(host: string): Promise<[status: number, text: string]> {
  return new Promise((resolve, reject) => {
    const asking = request(`${portalAddress()}/sign-in`, { headers: { Host: host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve([answer.statusCode ?? 0, Buffer.concat(parts).toString()]));
    });
    asking.on("error", reject).end();
  });
}

/** What holds for every answer of the server, whatever page or file or mistake it is about. */
const places = [
  "/",
  "/en",
  "/sign-in",
  "/nothing-here",
  "/en/nothing-here",
  "/assets/nothing.js",
  "/healthz",
  "/%E0%A4%A",
];

test("every answer carries a number, a content policy with a fresh nonce, and the other headers", async () => {
  const nonces = new Set<string>();
  const numbers = new Set<string>();
  for (const place of places) {
    const { headers } = await visit(place, { headers: { "X-Request-Id": "made-up" } });
    const policy = headers.get("content-security-policy") ?? "";
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
    numbers.add(headers.get("x-request-id") ?? "");
    expect(policy, place).toMatch(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'.*form-action 'self'/);
    expect(policy, place).not.toContain("unsafe");
    expect(headers.get("x-content-type-options"), place).toBe("nosniff");
    expect(headers.get("referrer-policy"), place).toBe("no-referrer");
    expect(headers.has("permissions-policy"), place).toBe(true);
    expect(headers.has("x-powered-by"), place).toBe(false);
    expect(headers.has("strict-transport-security"), place).toBe(false);
  }
  expect(nonces.size).toBe(places.length);
  expect(numbers.size).toBe(places.length);
  expect(numbers).not.toContain("made-up");
});

test("a request that means another host is answered before anything reads it", async () => {
  const [status, text] = await askedAs("evil.example");
  expect(status).toBe(421);
  expect(text).toContain("Portalul nu are adresa aceasta");
  expect(text).not.toContain("evil.example");
  expect((await askedAs("localhost"))[0]).toBe(200);
});

test("behind a proxy that speaks HTTPS the browser is told to stay with it", async () => {
  const { headers } = await visit("/sign-in", { headers: { "X-Forwarded-Proto": "https" } });
  expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
  expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
});

test("what somebody signed in sees is kept by no cache, and a built file is kept for ever", async () => {
  const desk = await visit("/home", { cookie: await signedIn("coordinator") });
  expect([desk.status, desk.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const page = await (await visit("/sign-in")).text();
  const file = /\/assets\/[\w.-]+\.css/.exec(page)?.[0] ?? "";
  expect((await visit(file)).headers.get("cache-control")).toContain("immutable");
});

test("pages are sent compressed to those who can read it", async () => {
  const squeezed = await visit("/sign-in", { headers: { "Accept-Encoding": "br" } });
  expect(squeezed.headers.get("content-encoding")).toBe("br");
});

test("a form from elsewhere changes nothing", async () => {
  const fields = { email: "coordinator@example.org", password: "x" };
  const from = async (headers: Record<string, string>) => (await send("/sign-in", fields, { headers })).status;
  expect(await from({ Origin: "https://elsewhere.example" })).toBe(403);
  expect(await from({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await from({ "Sec-Fetch-Site": "same-site" })).toBe(403);
  expect(await from({ "Sec-Fetch-Site": "same-origin" })).toBe(400);
  // What browsers really send from a page that gives no referrer.
  expect(await from({ "Sec-Fetch-Site": "same-origin", Origin: "null" })).toBe(400);
});

test("what cannot be read is refused in a sentence, in the language of the address", async () => {
  const nothing = await send("/en/sign-in", { email: "a\0b" });
  expect(nothing.status).toBe(400);
  expect(await nothing.text()).toContain("The request cannot be read");
  expect((await visit("/sign-in?to=%00")).status).toBe(400);
  const plain = await fetch(`${portalAddress()}/sign-in`, {
    method: "POST",
    body: "email=a",
    headers: { "Content-Type": "text/plain", Origin: portalAddress() },
  });
  expect(plain.status).toBe(415);
  const options = await fetch(`${portalAddress()}/sign-in`, { method: "OPTIONS" });
  expect(options.status).toBe(405);
});

test("a post of five megabytes gets a plain page, and the next request works", async () => {
  const large = await send("/sign-in", { email: "x".repeat(5 * 1024 * 1024) });
  expect(large.status).toBe(413);
  expect(await large.text()).toContain("Prea mult deodată");
  expect((await visit("/healthz")).status).toBe(200);
});

test("a client that leaves in the middle of a form does no harm", async () => {
  const { port, hostname } = new URL(portalAddress());
  for (let round = 0; round < 20; round += 1) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${portalAddress()}\r\n` +
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nemail=",
        );
        setTimeout(() => socket.destroy(), 5);
      });
      socket.on("close", () => resolve());
    });
  }
  expect((await visit("/sign-in")).status).toBe(200);
});
