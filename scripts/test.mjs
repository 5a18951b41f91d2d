import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
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
  [{ name: "portal", projects: ["processes", "routes"] }],
  [{ name: "journeys", projects: ["journeys"] }],
];

/** Kinds that ask the built portal. */
const onTheBuild = new Set(["processes", "routes", "journeys", "server"]);

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @param {string} file
 * @returns {Count}
 */
function countIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  // A file that could not even be read has no test to count, and still failed.
  const unread = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
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
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
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
  const browser = kinds(kept).includes("journeys") ? await ensureChromium() : "";
  if (kinds(kept).some((project) => onTheBuild.has(project))) await ensureBuild();
  mkdirSync(join(root, "tests", "results"), { recursive: true });
  const { NODE_ENV: _, DATABASE_URL: __, ...outside } = process.env;
  const env = { ...outside, ...(browser ? { CHROME_PATH: browser } : {}) };
  const counts = (await Promise.all(kept.map((rounds) => runLane(rounds, { words: rest, env })))).flat();
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  say(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  if (sum("passed") + sum("failed") === 0) throw new Stop("No test matches.");
  return sum("failed") === 0 ? 0 : 1;
});
process.exit();
