import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The command line as it is delivered. */
const bundle = join(root, "build", "portal.js");

export type Said = {
  /** The exit code: 0 done, 1 refused, 2 wrong use. */
  code: number;
  out: string;
  err: string;
  /** What `--json` wrote. */
  facts: () => Record<string, unknown>;
};

/** Runs one command as an operator would. Without an address it has no database at all. */
export function portal(words: readonly string[], databaseUrl?: string): Promise<Said> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [bundle, ...words], {
    cwd: tmpdir(),
    env: { ...env, NODE_ENV: "production", ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (err += bytes.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? -1, out, err, facts: () => JSON.parse(out) as Record<string, unknown> });
    });
  });
}

/** A file with the text, in a folder of its own that is left to the system to clean. */
export async function fileWith(text: string, name = "figures.csv"): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "portal-file-")), name);
  await writeFile(file, text);
  return file;
}
