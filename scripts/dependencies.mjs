import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun, root, Stop } from "./machine.mjs";
import { patchPostgres } from "./patch-postgres.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | null}
 */
function packagesIn(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** True when what stands in node_modules is what package-lock.json asks for. npm writes its list last. */
function areInstalled() {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const present = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (!wanted) throw new Stop("package-lock.json is missing or cannot be read.");
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, locked]) => path === "" || locked.optional || present[path]?.version === locked.version,
  );
}

/** Installs what package-lock.json asks for, when it is not there. Needs the network only then. */
export async function ensureDependencies() {
  if (!areInstalled()) await install();
  patchPostgres();
}

async function install() {
  const npm = process.env["npm_execpath"];
  const client = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  await mustRun("Installing dependencies", [...client, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    advice: "The first installation needs the network and a package registry.",
  });
}
