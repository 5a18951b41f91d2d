import { ensureDependencies } from "./dependencies.mjs";
import { capture, root, runCommand, say } from "./machine.mjs";
import { join } from "node:path";
import { existsSync } from "node:fs";

/** `npm run check`: everything that can be said about the sources without running them. */

/** Milliseconds one tool may take. */
const limit = 600_000;

const tool = (/** @type {string} */ name) => join(root, "node_modules", ".bin", name);
const folders = ["app", "db", "tests", "scripts", "bench"].filter((folder) => existsSync(join(root, folder)));

/** What was found sound stays known when the packages are installed again. */
const known = ["--cache", "--cache-location", join(root, ".cache", "prettier")];

/** @type {[label: string, program: string, args: string[]][]} */
const checks = [
  ["format", tool("prettier"), ["--check", ...known, "--log-level", "warn", "."]],
  ["lint", tool("oxlint"), [...folders]],
  ["types", tool("tsc"), ["--noEmit"]],
  ["architecture", tool("depcruise"), ["--config", ".dependency-cruiser.cjs", "app", "db"]],
  ["dead code", tool("knip"), ["--no-progress"]],
];

/**
 * Runs one tool and says how it went.
 * @param {typeof checks[number]} check
 * @returns {Promise<boolean>} whether it found nothing
 */
async function runCheck([label, program, args]) {
  const begun = Date.now();
  const late = new Promise((/** @type {(result: { code: number, stdout: string, stderr: string }) => void} */ give) =>
    setTimeout(() => give({ code: 124, stdout: "", stderr: `no answer after ${limit / 1000} s` }), limit).unref(),
  );
  const { code, stdout, stderr } = await Promise.race([capture(program, args), late]);
  say(`${code === 0 ? "ok    " : "FAILED"} ${label} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(`${stdout}${stderr}`.trim());
  return code === 0;
}

await runCommand(async () => {
  await ensureDependencies();
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const isFine = await runCheck(check);
      if (!isFine) failed += 1;
    }
  };
  await Promise.all([work(), work()]);
  return failed === 0 ? 0 : 1;
});
process.exit();
