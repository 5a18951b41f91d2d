import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { type ServerBuild } from "@remix-run/node";
import { closeProcessDatabases } from "#db/client.server.ts";
import { env, EnvironmentError } from "../platform/env.server.ts";
import { log, safeError } from "../platform/log.server.ts";
import { Departure } from "./departure.ts";
import { portalApp, type PortalParts } from "./portal-app.ts";

/** The files for browsers, seen from the bundle of this file. */
const files = join(import.meta.dirname, "client");
const departure = new Departure();

type BuiltPages = () => Promise<ServerBuild>;

async function developmentParts(): Promise<PortalParts> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true } });
  const build = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return { build, files: vite.middlewares, departure };
}

function listen(server: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.port, env.host, () => resolve(server.address() as AddressInfo));
  });
}

function addressOf({ port, address }: AddressInfo): string {
  const here = ["127.0.0.1", "::1", "0.0.0.0", "::"].includes(address);
  return `http://${here ? "localhost" : address}:${port}`;
}

/** Takes no new request, finishes the running ones, lets go of the database, ends. */
async function stop(server: Server): Promise<void> {
  if (departure.hasBegun) return;
  await departure.begin(server);
  await closeProcessDatabases().catch(() => undefined);
  process.exit(0);
}

async function begin(built: BuiltPages | null): Promise<void> {
  const parts = built ? { build: await built(), files, departure } : await developmentParts();
  const server = createServer({ requestTimeout: 180_000, headersTimeout: 10_000 }, portalApp(parts));
  server.keepAliveTimeout = 65_000;
  const address = addressOf(await listen(server));
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(server));
  // The starter's death ends the server too.
  process.on("disconnect", () => void stop(server));
  log.info({ address }, "listening");
  process.send?.({ kind: "listening", address });
}

function sentenceFor(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") return `Port ${env.port} is taken by another program. Choose another one with PORT.`;
  if (code === "EACCES")
    return `Port ${env.port} needs more rights than this program has. Choose one above 1024 with PORT.`;
  return `The server could not start: ${JSON.stringify(safeError(error))}`;
}

process.on("unhandledRejection", (reason) => log.error({ err: safeError(reason) }, "a promise failed unseen"));

/**
 * Runs the server until it is asked to stop.
 * @param built the pages as they were built (scripts/build.mjs); null in development: they follow the sources
 */
export function serve(built: BuiltPages | null): void {
  begin(built).catch((error: unknown) => {
    process.send?.({ kind: "refused", sentence: sentenceFor(error) });
    process.stderr.write(process.connected ? "" : `${sentenceFor(error)}\n`);
    process.exit(1);
  });
}
