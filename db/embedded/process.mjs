import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bornOf, releaseLock, renewLock, takeLock } from "./lock.mjs";

/**
 * The process that runs the embedded PostgreSQL. Started by launch.mjs with a channel to its starter: when the starter
 * goes away, however it ends, the database closes cleanly. Arguments: data directory, port (0 for any).
 * The password comes in the environment, which other people on the machine cannot read.
 */

const [dataDir = "", port = "0"] = process.argv.slice(2);
const password = process.env["EMBEDDED_PASSWORD"] ?? "";

/** The terminal's interrupt reaches the whole group; the server must finish first, so only the starter ends us. */
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("SIGHUP", () => undefined);

/** @param {unknown} message */
const tell = (message) => process.connected && process.send?.(message);

/** @param {unknown} error */
function crash(error) {
  process.stderr.write(`embedded database: ${error instanceof Error ? error.message : String(error)}\n`);
  releaseLock(dataDir);
  process.exit(1);
}

async function main() {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  /** @type {import("./lock.mjs").Lock} */
  const lock = {
    pid: process.pid,
    born: bornOf(process.pid),
    starter: process.ppid,
    port: null,
    password,
    address: null,
  };
  const holder = takeLock(dataDir, lock);
  if (holder) {
    tell({ kind: "held", holder });
    process.disconnect?.();
    return;
  }

  const { PGlite } = await import("@electric-sql/pglite");
  const { unaccent } = await import("@electric-sql/pglite/contrib/unaccent");
  const { pg_trgm } = await import("@electric-sql/pglite/contrib/pg_trgm");
  const { serveEmbedded } = await import("./wire-server.mjs");
  const pglite = await PGlite.create({ dataDir: join(dataDir, "postgres"), extensions: { unaccent, pg_trgm } });
  const server = await serveEmbedded(pglite, { port: Number(port), password, onCrash: crash });

  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await server.close();
    await pglite.close();
    releaseLock(dataDir);
    process.exit(0);
  };
  process.on("disconnect", () => void close().catch(crash));
  process.on("message", (/** @type {{ kind: string, address?: string }} */ message) => {
    if (message.kind === "stop") void close().catch(crash);
    if (message.kind === "address") renewLock(dataDir, Object.assign(lock, { address: message.address ?? null }));
  });
  renewLock(dataDir, Object.assign(lock, { port: server.port }));
  tell({ kind: "ready", port: server.port });
  if (!process.connected) await close();
}

main().catch(crash);
