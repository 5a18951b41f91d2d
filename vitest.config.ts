import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

/** The root's files and folders are named by `imports` of package.json; nothing else needs telling. */
function project(name: string, include: string[], options: object = {}): TestProjectConfiguration {
  return { extends: true, test: { name, include, ...options } };
}

/** One after the other: the embedded database has one session, and a transaction keeps all others waiting. */
const oneByOne = { fileParallelism: false, isolate: false, sequence: { concurrent: false } };
const withDatabase = { globalSetup: ["./tests/support/database-for-the-run.ts"], ...oneByOne };
const withPortal = { globalSetup: ["./tests/support/portal-for-the-run.ts"], ...oneByOne };

/** Of this run alone, since another one beside it clears away what it does not know; left to the system to clean. */
const files = join(tmpdir(), `portal-files-of-tests-${process.pid}`);

/** React components of the pages are compiled the same way the build does it. */
export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    environment: "node",
    pool: "forks",
    testTimeout: 15_000,
    hookTimeout: 180_000,
    // What comes a moment later may come late on a busy machine; vitest itself would look for one second.
    expect: { poll: { timeout: 10_000 } },
    env: { NODE_ENV: "test", LOG_LEVEL: "silent", PORTAL_FILES_DIR: files },
    projects: [
      // Rules without a machine: nothing of one file is left for the next, and starting anew for each took half the time.
      project("unit", ["app/**/*.test.ts", "app/**/*.test.tsx", "db/**/*.test.ts"], { isolate: false }),
      project("architecture", ["tests/architecture/**/*.test.ts"], { testTimeout: 120_000 }),
      project("access", ["tests/access/**/*.test.ts"]),
      project("domain", ["tests/domain/**/*.test.ts"], { ...withDatabase, testTimeout: 300_000 }),
      project("server", ["tests/server/**/*.test.ts"], { ...withDatabase, testTimeout: 60_000 }),
      project("processes", ["tests/processes/**/*.test.ts"], { testTimeout: 300_000, ...oneByOne }),
      project("routes", ["tests/routes/**/*.test.ts"], { ...withPortal, testTimeout: 480_000 }),
      project("pages", ["tests/pages/**/*.test.ts"], { ...withPortal, testTimeout: 480_000 }),
      project("journeys", ["tests/journeys/**/*.test.ts"], { ...withPortal, testTimeout: 480_000 }),
    ],
  },
});
