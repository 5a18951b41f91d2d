import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What every command of the project needs from the machine. Node's own modules only: nothing may be installed yet. */

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

/** A reason to stop that the person at the keyboard can act on; shown without a stack. */
export class Stop extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = oldestNode;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new Stop(
    `Node ${oldestNode.join(".")} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** Settings written in a file `.env` count as if they had been set, unless they are. */
function readSettingsFile() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Runs a command of the project from its root; a Stop ends it with a sentence and exit code 1.
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    checkNode();
    process.chdir(root);
    readSettingsFile();
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}

/** Progress goes beside the output, which may be read by a program. */
/** @param {string} line */
const tell = (line) => process.stderr.write(`${line}\n`);

/**
 * Shows that something is going on: a line when it takes more than a moment, and one every ten seconds until it is done.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const first = setTimeout(() => tell(`${label} …`), 1500);
  const beat = setInterval(() => tell(`  … still at it (${seconds()} s)`), 10_000);
  try {
    const result = await work();
    if (seconds() >= 2) tell(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(beat);
  }
}

/**
 * Runs a program and returns what it wrote.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function capture(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, ...options, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (bytes) => (stdout += bytes));
    child.stderr.on("data", (bytes) => (stderr += bytes));
    child.on("error", (error) => resolve({ code: 127, stdout, stderr: `${stderr}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/**
 * Runs a program with our own input and output.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; 124 when a signal ended it
 */
export function show(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, ...options, stdio: "inherit" });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 124));
  });
}

/**
 * Runs a program without input and passes on what it says line by line, so that two can speak at once.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 124 when a signal ended it
 */
export function showLines(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, ...options, stdio: ["ignore", "pipe", "pipe"] });
    for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on("line", say);
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 124));
  });
}

/**
 * @param {string} label
 * @param {readonly [string, ...string[]]} command
 * @param {{ env?: NodeJS.ProcessEnv, advice?: string }} [options] advice: what to try when it fails
 */
export async function mustRun(label, [program, ...args], { advice = "", ...options } = {}) {
  const { code, stdout, stderr } = await step(label, () => capture(program, args, options));
  if (code === 0) return stdout;
  throw new Stop(`${stdout}${stderr}\n${label}: failed (exit code ${code}). ${advice}`.trim());
}
