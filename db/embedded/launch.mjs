import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { holderOf, isAlive, urlOf } from "./lock.mjs";

const entry = fileURLToPath(new URL("./process.mjs", import.meta.url));
/** How often a crashed database is started again before the starter is told. */
const mostRestarts = 5;

/** These data are open in another living process. */
export class DataInUse extends Error {
  name = "DataInUse";

  /** @param {import("./lock.mjs").Lock} holder */
  constructor(holder) {
    super("another process has these data open");
    this.holder = holder;
  }
}

/**
 * Starts the embedded PostgreSQL and keeps it running, at one address, until stopped.
 * @param {string} dataDir absolute
 * @param {{ onGone?: () => void }} [options] onGone: it crashed and could not be started again
 * @returns {Promise<{ url: string, pid: () => number, tellAddress: (address: string) => void, stop: () => Promise<void> }>}
 * @throws {DataInUse}
 */
export async function launchEmbedded(dataDir, options = {}) {
  await orphanGone(dataDir);
  const password = randomBytes(18).toString("base64url");
  let { child, port } = await start(dataDir, 0, password);
  let stopping = false;
  let restarts = 0;
  /** @type {string | null} */
  let address = null;

  const keep = () => {
    child.once("exit", () => {
      if (stopping) return;
      restarts += 1;
      if (restarts > mostRestarts) return options.onGone?.();
      start(dataDir, port, password).then(
        (again) => {
          child = again.child;
          if (address) child.send({ kind: "address", address });
          keep();
        },
        () => options.onGone?.(),
      );
    });
  };
  keep();

  return {
    url: urlOf({ port, password }),
    pid: () => child.pid ?? 0,
    tellAddress: (said) => {
      address = said;
      child.send({ kind: "address", address });
    },
    stop: () => {
      stopping = true;
      return stopped(child);
    },
  };
}

/**
 * @param {string} dataDir
 * @param {number} port 0 for any free one
 * @param {string} password
 * @returns {Promise<{ child: import("node:child_process").ChildProcess, port: number }>}
 */
function start(dataDir, port, password) {
  const child = fork(entry, [dataDir, String(port)], {
    env: { ...process.env, EMBEDDED_PASSWORD: password },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the embedded database did not start (code ${code})`)));
    child.on("message", (/** @type {{ kind: string, port: number, holder: import("./lock.mjs").Lock }} */ message) => {
      if (message.kind === "held") reject(new DataInUse(message.holder));
      if (message.kind === "ready") resolve({ child, port: message.port });
    });
  });
}

/** @param {import("node:child_process").ChildProcess} child */
function stopped(child) {
  return new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    if (child.connected) child.send({ kind: "stop" });
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
  });
}

/**
 * A database whose starter was killed is closing by itself: waits for it, up to ten seconds.
 * @param {string} dataDir
 */
async function orphanGone(dataDir) {
  for (let waited = 0; waited < 100; waited += 1) {
    const holder = holderOf(dataDir);
    if (!holder || isAlive(holder.starter)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
