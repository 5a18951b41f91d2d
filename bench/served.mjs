import { fork } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { mustRun, root, Stop } from "../scripts/machine.mjs";
import { startServer, stopProcess } from "../scripts/portal-processes.mjs";
import { cpuOf, memoryOf } from "./meters.mjs";

/**
 * A server that answers, and what it has used so far.
 *
 * @typedef {object} Served
 * @property {string} address without closing slash
 * @property {number} firstAnswer milliseconds from its start to its first answer
 * @property {() => number} cpu milliseconds
 * @property {() => { now: number, highest: number }} memory MiB
 * @property {() => Promise<void>} stop
 */

const source = join(root, "bench", "floor");
const built = join(root, ".cache", "bench-floor");

/** @param {string} folder */
function newest(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const times = entries.map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** Builds the bare page when its sources are newer than what is built. */
export async function buildFloor() {
  const result = join(built, "server", "index.js");
  const inputs = Math.max(newest(source), statSync(join(root, "package-lock.json")).mtimeMs);
  if (existsSync(result) && statSync(result).mtimeMs > inputs) return;
  rmSync(built, { recursive: true, force: true });
  const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const config = join(source, "vite.config.ts");
  await mustRun("Building the floor", [process.execPath, remix, "vite:build", source, "--config", config], {
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** @param {string} address */
async function answered(address) {
  const answer = await fetch(address, { redirect: "manual" });
  await answer.arrayBuffer();
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ address: string, begun: number, stop: () => Promise<void> }} told
 * @returns {Promise<Served>}
 */
async function served(child, { address, begun, stop }) {
  const pid = child.pid ?? 0;
  // The name may lead to another protocol family first; the load goes where the server listens.
  const reached = address.replace("localhost", "127.0.0.1");
  await answered(reached);
  return {
    address: reached,
    firstAnswer: Math.round(performance.now() - begun),
    cpu: () => cpuOf(pid),
    memory: () => memoryOf(pid),
    stop,
  };
}

/** @param {string} databaseUrl */
export async function servePortal(databaseUrl) {
  const begun = performance.now();
  const env = { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", DATABASE_URL: databaseUrl };
  const portal = await startServer(env, { log: "ignore" });
  return served(portal.child, { address: portal.address, begun, stop: portal.stop });
}

/** @param {string} databaseUrl */
export async function serveFloor(databaseUrl) {
  const begun = performance.now();
  const child = fork(join(source, "server.mjs"), [built], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const address = await new Promise((/** @type {(address: string) => void} */ resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Stop(`The floor ended before it could answer (exit code ${code}).`)));
    child.on("message", (/** @type {{ address: string }} */ message) => resolve(message.address));
  });
  return served(child, { address, begun, stop: () => stopProcess(child) });
}
