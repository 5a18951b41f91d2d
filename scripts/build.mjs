import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./dependencies.mjs";
import { capture, root, runCommand, step, Stop } from "./machine.mjs";
import { takeOver } from "./take-over-build.mjs";

/** Everything a build depends on. */
const sources = ["app", "db", "public", "package-lock.json", "package.json", "tsconfig.json"];
const configuration = ["vite.config.ts", "remix.config.js", "scripts/build.mjs", "scripts/take-over-build.mjs"];

/** Bundle name → where the process begins. */
const lasting = {
  worker: "app/worker/main.ts",
  examiner: "app/examiner/main.ts",
  typesetter: "app/platform/typesetting/typesetter.ts",
};
const brief = { migrate: "app/serve/migrate.ts", portal: "app/portal/main.ts" };

/** What a bundle cannot hold: programs of the machine, and what looks for files beside its own. */
const neverBundled = ["@node-rs/argon2", "@electric-sql/pglite", "pino"];
/** What the server reads only when somebody asks for it, or never: it stays out of the memory of all others. */
const rarelyRead = [
  "@remix-run/web-fetch",
  "@simplewebauthn/server",
  "@zxcvbn-ts/core",
  "@zxcvbn-ts/language-common",
  "undici",
  "vite",
];

const built = join(root, "build");
/** Where the pages are built first, so that a server that runs from `build` meanwhile misses nothing. */
const fresh = join(built, ".fresh");
const stampFile = join(built, ".stamp");

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function stampOfSources() {
  const single = [...sources, ...configuration].map((path) => join(root, path)).filter((path) => /\.\w+$/.test(path));
  const files = [...sources.filter((path) => !/\.\w+$/.test(path)).flatMap(filesUnder), ...single].sort();
  const hash = createHash("sha256").update(process.versions.modules);
  for (const file of files) hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** @satisfies {import("esbuild").BuildOptions} */
const usual = {
  outdir: built,
  absWorkingDir: root,
  bundle: true,
  platform: /** @type {const} */ ("node"),
  format: /** @type {const} */ ("esm"),
  target: "node20",
  sourcemap: true,
  jsx: /** @type {const} */ ("automatic"),
  logLevel: /** @type {const} */ ("warning"),
};
// What was written for `require` finds one.
const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };

/**
 * V8 keeps a file in memory with two bytes a letter as soon as one letter is beyond ASCII; written as \\u…. it means the
 * same in sentences, templates and patterns.
 * @param {string} file
 */
function spellInAscii(file) {
  const spelt = (/** @type {string} */ letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/[\u0080-\uffff]/g, spelt));
}

/**
 * The server in one file with its pages and packages: finding and reading a thousand files was half of its start.
 * @param {typeof import("esbuild").build} build
 */
async function bundleServer(build) {
  const contents = `
    import { serve } from "./app/serve/main.ts";
    serve(() => import("./build/server/index.js"));
  `;
  const { outdir, ...rest } = usual;
  const outfile = join(outdir, "server.js");
  await build({
    ...rest,
    outfile,
    stdin: { contents, resolveDir: root, sourcefile: "server.ts" },
    external: [...neverBundled, ...rarelyRead],
    banner,
    define: { "process.env.NODE_ENV": '"production"' },
    // Comments go, names stay: the log names the functions a fault came through.
    minifyWhitespace: true,
    lineLimit: 160,
    legalComments: "none",
  });
  spellInAscii(outfile);
}

/**
 * The processes, a file each. The worker imports its packages; the server holds most of its own, and the commands all of
 * theirs, because most of their second would go into finding them.
 * @param {"built" | "development"} pages whether the server serves what was built or what Vite makes of the sources
 */
export async function bundleProcesses(pages) {
  const { build, stop } = await import("esbuild");
  if (pages === "built") await bundleServer(build);
  else await build({ ...usual, entryPoints: { development: "app/serve/development.ts" }, packages: "external" });
  await build({ ...usual, entryPoints: lasting, packages: "external" });
  await build({ ...usual, entryPoints: brief, external: neverBundled, banner });
  await stop();
}

async function buildPages() {
  const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  rmSync(fresh, { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: "production", PORTAL_BUILD_FOLDER: relative(root, fresh) };
  const { code, stdout, stderr } = await capture(process.execPath, [remix, "vite:build"], { env });
  if (code !== 0) throw new Stop(`${stdout}${stderr}\nThe pages could not be built.`);
  // Which files a part of a page needs in the browser: the pages themselves ask.
  copyFileSync(join(fresh, ".vite", "client-manifest.json"), join(fresh, "server", "browser-files.json"));
  takeOver({ fresh, built });
}

/** Builds when the sources differ from those of the last build. */
export async function ensureBuild() {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  rmSync(stampFile, { force: true });
  await step("Building", async () => {
    await buildPages();
    await bundleProcesses("built");
  });
  writeFileSync(stampFile, stamp);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(async () => {
    await ensureDependencies();
    await ensureBuild();
  });
}
