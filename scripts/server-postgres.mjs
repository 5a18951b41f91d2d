import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, mustRun, step, Stop } from "./machine.mjs";

/** A PostgreSQL server of our own, for as long as a command runs: to test on what production uses. */

const oldest = 15;
const home = "/usr/lib/postgresql";

/** @returns {string | undefined} the folder with initdb and postgres, of the oldest version that will do */
function programs() {
  const versions = existsSync(home)
    ? readdirSync(home)
        .map(Number)
        .filter((version) => version >= oldest)
    : [];
  return versions
    .toSorted((a, b) => a - b)
    .map((version) => join(home, String(version), "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

async function ensurePrograms() {
  const present = programs();
  if (present) return present;
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const advice = "Install PostgreSQL 15 or later by hand, or set TEST_DATABASE_URL.";
  const apt = (/** @type {string[]} */ ...words) =>
    /** @type {[string, ...string[]]} */ ([...prefix, "apt-get", ...words]);
  await mustRun("Reading the list of packages", apt("update"), { env, advice });
  await mustRun("Installing PostgreSQL", apt("install", "-y", "--no-install-recommends", "postgresql"), {
    env,
    advice,
  });
  const found = programs();
  if (!found) throw new Stop(`PostgreSQL was installed but is not under ${home}. ${advice}`);
  return found;
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function whoRunsIt() {
  if (process.getuid?.() !== 0) return {};
  const people = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name = "", , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  return people.get("postgres") ?? people.get("nobody") ?? {};
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * @param {string} bin
 * @param {string} url
 */
async function untilItAnswers(bin, url) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await capture(join(bin, "psql"), [url, "-c", "select 1"])).code === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Stop("The PostgreSQL server did not start.");
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} url: of its administrator */
export async function startServerPostgres() {
  const bin = await ensurePrograms();
  const who = whoRunsIt();
  const folder = mkdtempSync(join(tmpdir(), "portal-server-"));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid ?? who.uid);
  const files = join(folder, "cluster");
  const initialise = [
    join(bin, "initdb"),
    "-D",
    files,
    "-A",
    "trust",
    "-U",
    "portal",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
  ];
  const [program = "", ...args] = initialise;
  const { code, stderr } = await step("Creating a PostgreSQL server", () =>
    capture(program, args, { ...who, cwd: folder }),
  );
  if (code !== 0) throw new Stop(stderr);

  const port = await freePort();
  const settings = { listen_addresses: "127.0.0.1", port, unix_socket_directories: folder, fsync: "off" };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(bin, "postgres"), ["-D", files, ...options], { ...who, cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const url = `postgres://portal@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilItAnswers(bin, url).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
