import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root, runCommand, say, showLines, Stop } from "./machine.mjs";

/**
 * `npm test`: everything that must pass. Words after `--` choose files by a part of their path:
 * `npm test -- tests/domain/catalogue`. `--project NAME` keeps to one kind of test.
 */

/**
 * Lanes run side by side, since a test mostly waits for its database, its portal or its browser; within a lane one round
 * follows the other. Each round has a database, and where it asks one a portal, of its own.
 * @type {{ name: string, projects: string[], onlyByName?: boolean }[][]}
 */
const lanes = [
  [
    // Only when asked for by name: it needs a PostgreSQL server (see test-on-server.mjs).
    { name: "server", projects: ["server"], onlyByName: true },
    { name: "sources", projects: ["unit", "architecture", "access", "domain"] },
  ],
  [{ name: "routes", projects: ["routes"] }],
  [{ name: "journeys", projects: ["journeys"] }],
  [
    { name: "processes", projects: ["processes"] },
    { name: "pages", projects: ["pages"] },
  ],
];

/** Kinds that ask the built portal. */
const onTheBuild = new Set(["processes", "routes", "journeys", "pages", "server"]);

/** How much is said of a failure in the list at the end; all of it stands where it happened. */
const linesOfFailure = 12;

/** @param {string} text */
const beginning = (text) => text.split("\n").slice(0, linesOfFailure).join("\n    ");

const inABrowser = new Set(["journeys", "pages"]);

/**
 * @typedef {{ status: string, name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} TestFile
 * @typedef {{ passed: number, failures: string[], skipped: number }} Count
 * @param {string} file
 * @returns {Count}
 */
function countIn(file) {
  if (!existsSync(file))
    return { passed: 0, failures: [`${basename(file)}: the run ended without a report`], skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  /** @type {TestFile[]} */
  const files = report.testResults;
  const failures = files.flatMap(({ status, name, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that could not even be read has no test to count, and still failed.
    if (status === "failed" && failed.length === 0) return [`${relative(root, name)}\n    ${beginning(message)}`];
    return failed.map(
      (test) => `${relative(root, name)}: ${test.fullName.trim()}\n    ${beginning(test.failureMessages.join("\n"))}`,
    );
  });
  return { passed: report.numPassedTests, failures, skipped: report.numPendingTests + report.numTodoTests };
}

/**
 * @param {{ name: string, projects: string[] }} round
 * @param {{ words: string[], env: NodeJS.ProcessEnv }} run
 */
async function runRound({ name, projects }, { words, env }) {
  const report = join(root, "tests", "results", `${name}.json`);
  rmSync(report, { force: true });
  const code = await showLines(
    process.execPath,
    [
      join(root, "node_modules", "vitest", "vitest.mjs"),
      "run",
      "--passWithNoTests",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ["--project", project]),
      ...words,
    ],
    { env },
  );
  const count = countIn(report);
  // An error outside of any test fails the run as a failing test does.
  return code !== 0 && count.failures.length === 0
    ? { ...count, failures: [`${name}: an error outside of any test; it stands above`] }
    : count;
}

/**
 * The kind a file is of, by where it stands; null when the word is less than that.
 * @param {string} word
 */
function kindOf(word) {
  const [top = "", kind = ""] = word.split("/");
  if (top === "app" || top === "db") return "unit";
  return top === "tests" && kind !== "" ? kind : null;
}

/** @param {string[]} words */
function wanted(words) {
  const named = words.flatMap((word, index) => {
    if (word === "--project") return [words[index + 1] ?? ""];
    return word.startsWith("--project=") ? [word.slice("--project=".length)] : [];
  });
  const rest = words.filter((word, index) => !word.startsWith("--project") && words[index - 1] !== "--project");
  const kinds = rest.map(kindOf);
  const chosen = named.length === 0 && !kinds.includes(null) ? kinds : named;
  const isWanted = (/** @type {string} */ project, onlyByName = false) =>
    chosen.length === 0 ? !onlyByName : chosen.includes(project);
  const kept = lanes.map((rounds) =>
    rounds
      .map((round) => ({ ...round, projects: round.projects.filter((name) => isWanted(name, round.onlyByName)) }))
      .filter((round) => round.projects.length > 0),
  );
  return { rest, kept: kept.filter((rounds) => rounds.length > 0) };
}

/**
 * @param {{ name: string, projects: string[] }[]} rounds
 * @param {{ words: string[], env: NodeJS.ProcessEnv }} run
 */
async function runLane(rounds, run) {
  const counts = [];
  for (const round of rounds) counts.push(await runRound(round, run));
  return counts;
}

await runCommand(async () => {
  await ensureDependencies();
  const { rest, kept } = wanted(process.argv.slice(2));
  const kinds = (/** @type {typeof lanes} */ of) => of.flat().flatMap((round) => round.projects);
  if (kept.length === 0) throw new Stop("No such kind of test. There are: " + kinds(lanes).join(", "));
  const browser = kinds(kept).some((project) => inABrowser.has(project)) ? await ensureChromium() : "";
  if (kinds(kept).some((project) => onTheBuild.has(project))) await ensureBuild();
  mkdirSync(join(root, "tests", "results"), { recursive: true });
  const { NODE_ENV: _, DATABASE_URL: __, ...outside } = process.env;
  // What several lanes begin with is made once (tests/support/made-once.ts).
  const shelf = mkdtempSync(join(tmpdir(), "portal-shelf-"));
  const env = { ...outside, PORTAL_TEST_SHELF: shelf, ...(browser ? { CHROME_PATH: browser } : {}) };
  const run = Promise.all(kept.map((rounds) => runLane(rounds, { words: rest, env })));
  const counts = (await run.finally(() => rmSync(shelf, { recursive: true, force: true }))).flat();
  const failures = counts.flatMap((count) => count.failures);
  const sum = (/** @type {"passed" | "skipped"} */ key) => counts.reduce((total, count) => total + count[key], 0);
  if (failures.length > 0) say(`\nWhat failed:\n${failures.map((failure) => `- ${failure}`).join("\n")}`);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  say(`\n${sum("passed")} passed, ${failures.length} failed${skipped}`);
  if (sum("passed") + failures.length === 0) throw new Stop("No test matches.");
  return failures.length === 0 ? 0 : 1;
});
process.exit();
