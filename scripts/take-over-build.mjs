import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param {string} folder */
const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * Puts freshly built pages in the place of those before. Files with a hash in their name stay for one build more: a
 * server that was not started again yet, and pages that are open, still ask for them.
 * @param {{ fresh: string, built: string }} folders each with `client` and `server`; `fresh` is gone afterwards
 */
export function takeOver({ fresh, built }) {
  const list = join(built, ".assets.json");
  const [from, to] = [join(fresh, "client"), join(built, "client")];
  const now = namesIn(join(from, "assets"));
  const present = namesIn(join(to, "assets"));
  /** @type {string[]} */
  const before = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : present;

  mkdirSync(to, { recursive: true });
  for (const name of namesIn(to)) {
    if (name !== "assets" && !namesIn(from).includes(name)) rmSync(join(to, name), { recursive: true });
  }
  cpSync(from, to, { recursive: true });
  rmSync(join(built, "server"), { recursive: true, force: true });
  renameSync(join(fresh, "server"), join(built, "server"));

  const kept = new Set([...now, ...before]);
  for (const name of present.filter((each) => !kept.has(each))) rmSync(join(to, "assets", name));
  writeFileSync(list, JSON.stringify(now));
  rmSync(fresh, { recursive: true });
}
