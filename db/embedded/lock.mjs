import { readFileSync, linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Who has the embedded data open, and how to reach them. One process at a time may: the lock is a file beside the data.
 *
 * @typedef {object} Lock
 * @property {number} pid the process that has the data open
 * @property {string | null} born tells this process from a later one with the same number; null where the system cannot
 * @property {number} starter the process that started it
 * @property {number | null} port on the loopback interface; null until the database answers
 * @property {string} password
 * @property {string | null} address where the portal is served; null while it starts, and for a command that only borrows the data
 */

/** @param {string} dataDir */
const lockFile = (dataDir) => join(dataDir, "portal.lock");

/**
 * When a process came to life, as Linux tells it.
 * @param {number} pid
 * @returns {string | null}
 */
export function bornOf(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
    return `${boot}:${afterName.split(" ")[19] ?? ""}`;
  } catch {
    return null;
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {Lock} lock */
function isHeld(lock) {
  return isAlive(lock.pid) && (lock.born === null || lock.born === bornOf(lock.pid));
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * The living holder of the data, or null.
 * @param {string} dataDir
 * @returns {Lock | null}
 */
export function holderOf(dataDir) {
  const lock = read(lockFile(dataDir));
  return lock && isHeld(lock) ? lock : null;
}

/**
 * Takes the lock, or says who has it. A lock whose process is dead is taken over.
 * @param {string} dataDir
 * @param {Lock} mine
 * @returns {Lock | null} the living holder when there is one, else null: the lock is ours
 */
export function takeLock(dataDir, mine) {
  const file = lockFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(draft, file)) return null;
      const holder = read(file);
      if (holder && isHeld(holder)) return holder;
      setAside(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`the lock ${file} cannot be taken; if no portal runs with these data, remove the file`);
}

/**
 * @param {string} draft
 * @param {string} file
 */
function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes a dead process's lock, unless somebody took it over between our reading and our moving it.
 * @param {string} file
 * @param {Lock | null} dead
 */
function setAside(file, dead) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(dead)) linked(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Writes what became known since (port, address) into our own lock.
 * @param {string} dataDir
 * @param {Lock} mine
 */
export function renewLock(dataDir, mine) {
  const file = lockFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  renameSync(draft, file);
}

/** @param {string} dataDir */
export function releaseLock(dataDir) {
  const file = lockFile(dataDir);
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** @param {{ port: number | null, password: string }} lock */
export function urlOf(lock) {
  return `postgres://portal:${lock.password}@127.0.0.1:${lock.port}/postgres`;
}
