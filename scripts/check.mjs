import { ensureDependencies } from "./dependencies.mjs";
import { capture, root, runCommand, say } from "./machine.mjs";
import { join } from "node:path";
import { existsSync } from "node:fs";

/** `npm run check`: everything that can be said about the sources without running them. */

/** Milliseconds one tool may take. */
const limit = 600_000;

const tool = (/** @type {string} */ name) => join(root, "node_modules", ".bin", name);
const folders = ["app", "db", "tests", "scripts", "bench"].filter((folder) => existsSync(join(root, folder)));

/** @type {[label: string, program: string, args: string[]][]} */
const checks = [
  ["format", tool("prettier"), ["--check", "--cache", "--log-level", "warn", "."]],
  ["lint", tool("oxlint"), [...folders]],
  ["types", tool("tsc"), ["--noEmit"]],
  ["architecture", tool("depcruise"), ["--config", ".dependency-cruiser.cjs", "app", "db"]],
  ["dead code", tool("knip"), ["--no-progress"]],
];

await runCommand(async () => {
  await ensureDependencies();
  let failed = 0;
  for (const [label, program, args] of checks) {
    const begun = Date.now();
    const late = new Promise((/** @type {(result: { code: number, stdout: string, stderr: string }) => void} */ give) =>
      setTimeout(() => give({ code: 124, stdout: "", stderr: `no answer after ${limit / 1000} s` }), limit).unref(),
    );
    const { code, stdout, stderr } = await Promise.race([capture(program, args), late]);
    say(`${code === 0 ? "ok    " : "FAILED"} ${label} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    if (code !== 0) say(`${stdout}${stderr}`.trim());
    failed += code === 0 ? 0 : 1;
  }
  return failed === 0 ? 0 : 1;
});
process.exit();
