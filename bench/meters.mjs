import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What processes have used of the machine, as Linux tells it in /proc. */

/** Clock ticks a second; /proc counts in them. */
const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).trim()) || 100;

/** @param {number | string} pid */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything; what follows it is numbers.
    const after = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [parent, own, ended] = [after[1], [after[11], after[12]], [after[13], after[14]]];
    const sum = (/** @type {(string | undefined)[]} */ parts) => parts.reduce((total, part) => total + Number(part), 0);
    return { pid: Number(pid), parent: Number(parent), own: sum(own), ended: sum(ended) };
  } catch {
    return null;
  }
}

/** @param {number} pid */
function treeOf(pid) {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name) ?? []);
  const tree = all.filter((stat) => stat.pid === pid);
  for (const stat of tree) tree.push(...all.filter((other) => other.parent === stat.pid));
  return tree;
}

/**
 * Milliseconds of CPU, user and system, that a process and its children have used; children that ended count too.
 * @param {number} pid
 */
export function cpuOf(pid) {
  const used = treeOf(pid).reduce((total, stat) => total + stat.own + stat.ended, 0);
  return (used * 1000) / ticks;
}

/**
 * @param {number} pid
 * @returns {{ now: number, highest: number }} resident memory in MiB
 */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mebibytes = (/** @type {string} */ name) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) / 1024);
  return { now: mebibytes("VmRSS"), highest: mebibytes("VmHWM") };
}

/**
 * The process a process was started by.
 * @param {number} pid
 * @returns {number | null} null when there is no such process on this machine
 */
export function parentOf(pid) {
  return statOf(pid)?.parent ?? null;
}

/** Milliseconds of CPU the whole machine was busy since it started, all cores together. */
export function machineBusy() {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] = line.split(/\s+/).slice(1).map(Number);
  return ((user + nice + system + interrupts + soft) * 1000) / ticks;
}
