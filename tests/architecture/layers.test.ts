import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = process.cwd();
let copy = "";

interface Violation {
  from: string;
  rule: { name: string };
}

/** Checks the copy with the project's own rules. */
async function violations(): Promise<Violation[]> {
  const program = join(root, "node_modules", ".bin", "depcruise");
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "app", "db"];
  // The checker's exit code is its number of violations.
  const { stdout } = await promisify(execFile)(program, args, { cwd: copy, maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: { stdout: string }) => error,
  );
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

async function plant(file: string, source: string): Promise<void> {
  await mkdir(join(copy, file, ".."), { recursive: true });
  await writeFile(join(copy, file), source);
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "portal-architecture-"));
  for (const part of ["app", "db", "package.json", "tsconfig.json", ".dependency-cruiser.cjs"]) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

test("a route that reads a table, a room that calls a higher one and an outsider in a store are caught, and nothing else", async () => {
  await plant("app/routes/planted.tsx", `export { people } from "#db/schema/accounts.ts";\n`);
  await plant("app/domain/accounts/planted.ts", `export { default } from "../submissions/model.ts";\n`);
  await plant("app/domain/publications/planted.ts", `export { default } from "../accounts/store.server.ts";\n`);
  const caught = (await violations()).map(({ rule, from }) => `${from}: ${rule.name}`);
  expect([...new Set(caught)].sort()).toEqual([
    "app/domain/accounts/planted.ts: room-accounts-calls-only-lower-rooms",
    "app/domain/publications/planted.ts: store-of-accounts-is-its-own",
    "app/routes/planted.tsx: routes-imports-only-what-stands-below-it",
  ]);
});

test("every folder of a room has its place in the order, and every place its folder", async () => {
  const rooms = JSON.parse(await readFile("app/domain/rooms.json", "utf8")) as string[];
  const entries = await readdir("app/domain", { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.toSorted()).toEqual(rooms.toSorted());
});

test("foreign keys point only to the same room's tables or a lower room's", async () => {
  const rooms = JSON.parse(await readFile("app/domain/rooms.json", "utf8")) as string[];
  for (const [index, room] of rooms.entries()) {
    const source = await readFile(`db/schema/${room}.ts`, "utf8").catch(() => "");
    const imported = [...source.matchAll(/from "\.\/([\w-]+)\.ts"/g)].map((match) => match[1] ?? "");
    expect(rooms.slice(0, index), room).toEqual(expect.arrayContaining(imported));
  }
});
