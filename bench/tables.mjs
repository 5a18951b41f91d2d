import { crowdBar, scriptBar, strangersBar, verdict, wholeBar } from "./bars.mjs";
import { cost } from "./load.mjs";

/**
 * @typedef {import("./measure.mjs").Measured & { counts: import("./counts.mjs").Counts | null }} Row
 * @typedef {object} Result
 * @property {{ kind: string, version: string }} database
 * @property {{ cells: number, years: number[], practices: number }} data
 * @property {{ seconds: number, turns: number, connections: number, deep: boolean }} wanted
 * @property {number} others share of the machine used by what does not belong to the run, from 0 to 1
 * @property {import("./crowd.mjs").Crowd | null} crowd
 * @property {import("./strangers.mjs").Strangers[]} strangers
 * @property {{ portal: number, floor: number }} firstAnswer
 * @property {Record<"portal" | "floor", { idle: number, highest: number }> & { database: number | null }} memory
 * @property {Row[]} measured
 */

const missing = "–";

/** Share of the machine others may use before its clock stops meaning anything. */
const quiet = 0.05;

/**
 * @param {number | null | undefined} value
 * @param {number} [digits]
 */
const figure = (value, digits = 0) => (value === null || value === undefined ? missing : value.toFixed(digits));

/**
 * @param {string} sign
 * @param {number | null} bar
 */
const told = (sign, bar) => (bar === null ? "" : ` (${sign} ${bar})`);

/** @param {string[][]} lines the first one is the heading */
function aligned(lines) {
  const [heading = []] = lines;
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const padded = (/** @type {string} */ cell, /** @type {number} */ column) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  const [first = "", ...rest] = lines.map((line) => line.map(padded).join("  ").trimEnd());
  return [first, rule, ...rest].join("\n");
}

/** @param {Row} row */
function queriesOf({ counts, bar }) {
  const database = counts?.database;
  if (!database) return missing;
  const judged = verdict(bar.queries, database.queries);
  const signIn = database.signIn > 0 ? ` + ${database.signIn}` : "";
  return `${database.queries}${signIn}${judged === "over" ? ` over${told("≤", bar.queries)}` : ""}`;
}

/** @param {Row} row */
function scriptsOf({ counts, isPublic }) {
  const scripts = counts?.scripts;
  if (!scripts) return missing;
  const bytes = scripts.files + scripts.inline;
  const judged = verdict(isPublic ? 0 : scriptBar, bytes);
  return `${bytes === 0 ? "0 B" : `${(bytes / 1024).toFixed(1)} kB`}${judged === "over" ? " over" : ""}`;
}

/** @param {Row} row */
function costLine(row) {
  const { name, page, floor, bar } = row;
  if (!page || !floor)
    return [name, missing, missing, missing, missing, missing, "not measured", queriesOf(row), scriptsOf(row)];
  const ratio = cost(page) / cost(floor);
  return [
    name,
    figure(page.appMs, 2),
    figure(page.databaseMs, 2) +
      (verdict(bar.databaseMs, page.databaseMs) === "over" ? ` over${told("≤", bar.databaseMs)}` : ""),
    figure(cost(page), 2) + told("≤", bar.milliseconds),
    figure(cost(floor), 2),
    `${figure(ratio, 2)} ×`,
    bar.ratio === null ? missing : `${verdict(bar.ratio, ratio)}${told("≤", bar.ratio)}`,
    queriesOf(row),
    scriptsOf(row),
  ];
}

/** @param {Row} row */
function clockLine({ name, page, floor, bar, clients, turns }) {
  if (!page || !floor) return null;
  return [
    name,
    figure(clients ?? null),
    figure(page.perSecond) + told("≥", bar.perSecond),
    figure(page.p50, 1),
    figure(page.p99, 1) + told("≤", bar.p99),
    figure(floor.perSecond),
    figure(floor.p50, 1),
    figure(floor.p99, 1),
    `${figure(page.perSecond / floor.perSecond, 2)} ×`,
    figure(turns.page.reduce((sum, run) => sum + run.requests, 0)),
  ];
}

/** @param {import("./strangers.mjs").Strangers} found */
function strangersLine({ form, known, unknown, apart, same }) {
  const share = `${figure(apart * 100, 1)} %, ${verdict(strangersBar, apart)}${told("≤", strangersBar)}`;
  const answers = same ? "the same answer" : "ANSWERS DIFFER";
  return `${form} for a known address ${figure(known, 1)} ms, for an unknown one ${figure(unknown, 1)} ms (medians): ${share}; ${answers}`;
}

/** @param {Result} result */
function wholeLines({ memory, firstAnswer, crowd, strangers }) {
  const { idle, highest } = memory.portal;
  const door = crowd
    ? [
        `other pages while ten people sign in at once: p99 ${crowd.p99.during} ms, without them ${crowd.p99.alone} ms: ` +
          `${figure(crowd.ratio, 1)} ×, ${verdict(crowdBar, crowd.ratio)}${told("≤", crowdBar)}`,
      ]
    : [];
  return [
    ...door,
    ...strangers.map(strangersLine),
    `memory of the portal: ${idle} MiB idle, ${verdict(wholeBar.idle, idle)}${told("≤", wholeBar.idle)}; ` +
      `${highest} MiB at most under load, ${verdict(wholeBar.loaded, highest)}${told("≤", wholeBar.loaded)}; ` +
      `the floor: ${memory.floor.idle} and ${memory.floor.highest} MiB; the database: ${figure(memory.database)} MiB`,
    `first answer after the start: ${firstAnswer.portal} ms, ` +
      `${verdict(wholeBar.firstAnswer, firstAnswer.portal)}${told("≤", wholeBar.firstAnswer)}; the floor: ${firstAnswer.floor} ms`,
  ];
}

/**
 * @param {Result} result
 * @returns {string}
 */
export function tables(result) {
  const { database, data, wanted, measured } = result;
  const problems = measured.flatMap(({ name, problem, counts }) => {
    const why = problem ?? counts?.problem;
    return why ? [`not measured: ${name}: ${why}`] : [];
  });
  const costs = [
    ["page", "app", "database", "CPU ms", "floor", "ratio", "bar", "queries", "JavaScript"],
    ...measured.map(costLine),
  ];
  const clocks = [
    ["page", "clients", "per second", "p50 ms", "p99 ms", "floor/s", "p50", "p99", "rate to floor", "requests"],
    ...measured.map(clockLine).filter((line) => line !== null),
  ];
  return [
    `\nPostgreSQL ${database.version} (${database.kind}), ${data.cells} cells in ${data.years.length} years, ${data.practices} good practices${wanted.deep ? ", broken down whole" : ""}, ` +
      `${wanted.turns} turns of ${wanted.seconds} s, ${wanted.connections} connections`,
    "\nCPU milliseconds a request; queries of the page + of the sign-in; JavaScript through gzip",
    aligned(costs),
    `\nBy the clock; others used ${figure(result.others * 100)} % of the machine${result.others > quiet ? ": trust the ratios only" : ""}`,
    aligned(clocks),
    "",
    ...wholeLines(result),
    ...problems,
  ].join("\n");
}
