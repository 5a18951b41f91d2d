import { connect, createServer, type Server, type Socket } from "node:net";
import { inject } from "vitest";
import { startServer } from "../../scripts/portal-processes.mjs";

export interface PortalOnARoad {
  /** Where it answers, without a closing slash. */
  address: string;
  /** From now on its database cannot be reached; whatever was under way breaks off. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  stop: () => Promise<void>;
}

async function roadTo(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const travellers = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  const mend = () =>
    new Promise<void>((resolve) => {
      if (server?.listening) return resolve();
      server = createServer((near) => {
        const far = connect(Number(target.port), target.hostname);
        for (const socket of [near, far]) {
          travellers.add(socket);
          socket.on("error", () => socket.destroy());
          socket.on("close", () => travellers.delete(socket));
        }
        near.pipe(far).pipe(near);
      }).listen(port, "127.0.0.1", () => {
        const bound = server?.address();
        port = typeof bound === "object" && bound ? bound.port : port;
        resolve();
      });
    });
  const cut = () =>
    new Promise<void>((resolve) => {
      server?.close(() => resolve());
      for (const socket of travellers) socket.destroy();
    });
  await mend();
  const url = new URL(databaseUrl);
  url.port = String(port);
  return { url: url.href, cut, mend };
}

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof bound === "object" && bound ? bound.port : 0);
}

/**
 * A second portal over the run's data, whose way to the database can be cut and mended.
 * @param log an open file its log goes to; without one it keeps silent
 */
export async function portalOnARoad(log?: number): Promise<PortalOnARoad> {
  const road = await roadTo(inject("portalDatabaseUrl"));
  const env = { ...process.env, NODE_ENV: "production" as const, LOG_LEVEL: log === undefined ? "silent" : "info" };
  const served = await startServer({ ...env, DATABASE_URL: road.url, PORT: await freePort() }, log ? { log } : {});
  const stop = async () => {
    await served.stop();
    await road.cut();
  };
  return { address: served.address, cut: road.cut, mend: road.mend, stop };
}
