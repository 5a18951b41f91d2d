import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { capture, root, runCommand, say, step, Stop } from "./machine.mjs";

/** Finds a Chromium for the journeys, or gets one: installed, else the system's packages, else Playwright's download. */

/** Chromium without windows: the same pages, a third of the processor time. */
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(canRun);
}

/** @returns {Promise<string | undefined>} the executable */
async function installed() {
  const given = process.env["CHROME_PATH"];
  if (given && canRun(given)) return given;
  const found = names.map(onPath).find(Boolean) ?? elsewhere.find(canRun);
  if (found) return found;
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Package manager → how it installs a Chromium without asking, and the packages to try, the best one first. */
const managers = {
  "apt-get": {
    prepare: [["apt-get", "update"]],
    install: ["apt-get", "install", "-y", "--no-install-recommends"],
    packages: [shell, "chromium"],
  },
  dnf: { prepare: [], install: ["dnf", "install", "-y"], packages: ["chromium"] },
  apk: { prepare: [], install: ["apk", "add", "--no-cache"], packages: ["chromium"] },
  pacman: { prepare: [], install: ["pacman", "-Sy", "--noconfirm"], packages: ["chromium"] },
  zypper: { prepare: [], install: ["zypper", "--non-interactive", "install"], packages: ["chromium"] },
};

/** How to become root without a question: nothing when we are, `sudo -n` when it lets us, null otherwise. */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (!onPath("sudo")) return null;
  return (await capture("sudo", ["-n", "true"])).code === 0 ? ["sudo", "-n"] : null;
}

/**
 * @param {string[]} words
 * @returns {Promise<string>} why it did not work; empty when it did
 */
async function carryOut(words) {
  const [program = "", ...args] = words;
  const { code, stderr } = await capture(program, args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  return code === 0 ? "" : `${words.join(" ")}: ${stderr.trim().split("\n").at(-1) || code}`;
}

/** @returns {Promise<string>} why it did not work; empty when it did */
async function fromSystemPackages() {
  const manager = Object.entries(managers).find(([program]) => onPath(program));
  if (!manager) return "no known package manager";
  const prefix = await asRoot();
  if (!prefix) return `${manager[0]} needs root`;
  const [, { prepare, install, packages }] = manager;
  let reason = "";
  for (const words of prepare) reason ||= await carryOut([...prefix, ...words]);
  for (const name of reason ? [] : packages) {
    reason = await carryOut([...prefix, ...install, name]);
    if (reason === "") return "";
  }
  return reason;
}

async function fromPlaywright() {
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  const { code, stderr } = await capture(process.execPath, [cli, "install", "chromium"]);
  return code === 0 ? "" : (stderr.trim().split("\n")[0] ?? String(code));
}

/**
 * A machine that tests every change is spared time with Chromium's shell, whatever else it has.
 * @returns {Promise<string>} the path of an executable Chromium
 */
export async function ensureChromium() {
  if (process.env["CI"] && !process.env["CHROME_PATH"] && !onPath(shell))
    await step("Installing Chromium's shell", fromSystemPackages);
  const present = await installed();
  if (present) return present;
  const reasons = [];
  for (const [label, get] of /** @type {const} */ ([
    ["Installing Chromium with the system's package manager", fromSystemPackages],
    ["Downloading Chromium with Playwright", fromPlaywright],
  ])) {
    const reason = await step(label, get);
    const found = await installed();
    if (found) return found;
    reasons.push(`${label}: ${reason || "it was installed but cannot be found"}`);
  }
  throw new Stop(
    `The journeys need a Chromium and none could be installed.\n${reasons.join("\n")}\n` +
      "Install one by hand, or name it: CHROME_PATH=/path/to/chromium npm test",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(async () => say(await ensureChromium()));
}
