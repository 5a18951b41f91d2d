import { openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestProject } from "vitest/node";
import { launchEmbedded } from "#db/embedded/launch.mjs";
import { startServer } from "../../scripts/portal-processes.mjs";
import { copyOf } from "./made-once.ts";

interface RunPortal {
  address: string;
  databaseUrl: string;
  /** The file with the lines of its log, of requests too. */
  log: string;
  users: number;
  stop: () => Promise<void>;
}

const shared = Symbol.for("protect-portal.portal-for-the-run");
type WithPortal = typeof globalThis & { [shared]?: Promise<RunPortal> };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The production build with the demo, on data and a port of its own. */
async function startPortal(): Promise<RunPortal> {
  const dataDir = await mkdtemp(join(tmpdir(), "portal-run-"));
  await copyOf("with-demo", dataDir);
  const database = await launchEmbedded(dataDir);
  const remove = async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const env = {
      ...process.env,
      NODE_ENV: "production" as const,
      LOG_LEVEL: "info",
      DATABASE_URL: database.url,
      PORTAL_DATA_DIR: dataDir,
      PORT: String(await freePort()),
    };
    const log = join(dataDir, "portal.log");
    const served = await startServer(env, { log: openSync(log, "a") });
    const stop = () => served.stop().then(remove);
    return { address: served.address, databaseUrl: database.url, log, users: 0, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Once for the run: the kinds of test that ask a running portal share it, one after the other. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const portal = await ((globalThis as WithPortal)[shared] ??= startPortal());
  portal.users += 1;
  project.provide("portalAddress", portal.address);
  project.provide("portalDatabaseUrl", portal.databaseUrl);
  project.provide("portalLog", portal.log);
  return async () => {
    portal.users -= 1;
    if (portal.users === 0) await portal.stop();
  };
}
