import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { DataInUse, launchEmbedded } from "../db/embedded/launch.mjs";
import { holderOf, urlOf } from "../db/embedded/lock.mjs";
import { capture, root, step, Stop } from "./machine.mjs";

/** How the portal's processes are started and stopped, one by one; shared by `npm start`, `npm run dev` and the tests. */

/** Heap of the server in MiB: a portal of this size needs less, and a leak should show before the machine suffers. */
const serverHeap = 256;

export const dataDirectory = () => resolve(root, process.env["PORTAL_DATA_DIR"] || ".data");

/**
 * @param {string} dataDir
 * @param {import("../db/embedded/lock.mjs").Lock} holder
 */
function alreadyRunning(dataDir, holder) {
  const [where, unde] = holder.address
    ? [`at ${holder.address}`, `la ${holder.address}`]
    : ["(it is starting, or a command is using the data)", "(pornește sau o comandă folosește datele)"];
  return new Stop(
    `The portal already runs with the data in ${dataDir}, ${where}, process ${holder.pid}. Nothing was touched.\n` +
      `Portalul rulează deja cu datele din ${dataDir}, ${unde}, procesul ${holder.pid}. Nu s-a schimbat nimic.`,
  );
}

/**
 * Stops early, before anything is installed or built, when these data are in use by a portal that serves.
 * @param {string} dataDir
 */
export function refuseSecondStart(dataDir) {
  const holder = holderOf(dataDir);
  if (holder?.address) throw alreadyRunning(dataDir, holder);
}

/**
 * @param {string} dataDir
 * @param {() => void} onGone
 */
export async function startDatabase(dataDir, onGone) {
  const label = existsSync(join(dataDir, "postgres")) ? "Opening the database" : "Creating the database";
  try {
    return await step(label, () => launchEmbedded(dataDir, { onGone }));
  } catch (error) {
    if (error instanceof DataInUse) throw alreadyRunning(dataDir, error.holder);
    throw error;
  }
}

/**
 * A database for one command: the server's, the running portal's, or the data opened for as long as the command runs.
 * @returns {Promise<{ url: string, opened: boolean, stop: () => Promise<void> }>} opened: nobody else has it open
 */
export async function borrowDatabase() {
  const given = process.env["DATABASE_URL"];
  const keep = async () => undefined;
  if (given) return { url: given, opened: false, stop: keep };
  const dataDir = dataDirectory();
  const holder = holderOf(dataDir);
  if (holder?.port) return { url: urlOf(holder), opened: false, stop: keep };
  const database = await startDatabase(dataDir, () => undefined);
  return { url: database.url, opened: true, stop: database.stop };
}

/** @param {NodeJS.ProcessEnv} env */
export async function migrate(env) {
  const { code, stdout, stderr } = await step("Preparing the tables", () =>
    capture(process.execPath, [join(root, "build", "migrate.js")], { env }),
  );
  if (code !== 0) throw new Stop(stderr.trim() || stdout.trim());
}

/**
 * Fills an empty database with the demo and returns what there is to tell about it: the accounts and their password.
 * @param {NodeJS.ProcessEnv} env
 */
export async function seedDemo(env) {
  const command = join(root, "build", "portal.js");
  if (!existsSync(command)) return "";
  const { code, stdout, stderr } = await step("Preparing the demo", () =>
    capture(process.execPath, [command, "seed", "demo", "--if-empty"], { env }),
  );
  if (code !== 0) throw new Stop(`The demo could not be prepared.\n${stderr}${stdout}`.trim());
  return stdout.trim();
}

/**
 * @param {number} port
 * @param {string} [host]
 */
export async function checkPort(port, host = "127.0.0.1") {
  const free = await new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, host, () => probe.close(() => answer(true)));
  });
  if (free) return;
  throw new Stop(
    `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start\n` +
      `Portul ${port} este ocupat de alt program. Alege altul: PORT=${port + 1} npm start`,
  );
}

/**
 * @typedef {{ address: string, stop: () => Promise<void>, child: import("node:child_process").ChildProcess }} Served
 * @param {NodeJS.ProcessEnv} env
 * @param {{ log?: "inherit" | "ignore" | number, bundle?: "server" | "development" }} [options] log: where its log goes;
 *   a number is an open file
 * @returns {Promise<Served>}
 */
export function startServer(env, { log = "inherit", bundle = "server" } = {}) {
  const child = fork(join(root, "build", `${bundle}.js`), [], {
    cwd: root,
    env,
    execArgv: [`--max-old-space-size=${serverHeap}`],
    stdio: ["ignore", log, "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Stop(`The server ended before it could answer (exit code ${code}).`)));
    child.on("message", (/** @type {{ kind: string, address: string, sentence: string }} */ message) => {
      if (message.kind === "refused") reject(new Stop(message.sentence));
      if (message.kind === "listening") {
        resolve({ address: message.address, stop: () => stopProcess(child), child });
      }
    });
  });
}

/**
 * The worker is started again when it ends by itself.
 * @param {NodeJS.ProcessEnv} env
 */
export function startWorker(env) {
  let stopping = false;
  const start = () => {
    const child = fork(join(root, "build", "worker.js"), [], {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.once("exit", () => setTimeout(() => !stopping && (worker = start()), 2000).unref());
    return child;
  };
  let worker = start();
  return {
    stop: () => {
      stopping = true;
      return stopProcess(worker);
    },
  };
}

/**
 * Asks a process to finish what it is doing; ends it after twenty seconds.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<void>}
 */
export function stopProcess(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 20_000).unref();
  });
}
