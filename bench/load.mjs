import autocannon from "autocannon";

/**
 * What answering so many requests has cost and how long they took.
 *
 * @typedef {object} Run
 * @property {number} requests answered as expected
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number} appMs CPU of the server, milliseconds a request
 * @property {number | null} databaseMs CPU of the database, milliseconds a request; null when it cannot be told
 */

/**
 * @typedef {{ app: () => number, database: (() => number) | null }} Meters CPU used so far, in milliseconds
 * @param {Meters} meters
 */
export function startMeters({ app, database }) {
  const before = { app: app(), database: database?.() ?? 0 };
  return (/** @type {number} */ requests) => ({
    appMs: (app() - before.app) / requests,
    databaseMs: database ? (database() - before.database) / requests : null,
  });
}

/** A page that did not answer as it should; its figures would mean nothing. */
export class NotMeasured extends Error {}

/**
 * Asks for one page so many times, and waits for every answer: what is still being worked on when a clock runs out would
 * be paid for by those that were answered.
 * @param {{ url: string, headers: Record<string, string>, connections: number, amount: number }} wanted
 * @param {Meters} meters
 * @returns {Promise<Run>}
 */
export async function readOften({ amount, ...page }, meters) {
  const used = startMeters(meters);
  const result = await autocannon({ ...page, amount, timeout: 20 });
  const cost = used(result["2xx"]);
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || result["2xx"] === 0) {
    throw new NotMeasured(`${failed} of ${failed + result["2xx"]} requests were not answered with the page`);
  }
  return {
    requests: result["2xx"],
    perSecond: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    ...cost,
  };
}

/** @param {number[]} all */
export function mean(all) {
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

/**
 * Several runs as one: cost and rate over all requests, times as the mean of the runs.
 * @param {Run[]} runs
 * @returns {Run}
 */
export function together(runs) {
  const requests = runs.reduce((sum, run) => sum + run.requests, 0);
  const weighted = (/** @type {(run: Run) => number} */ of) =>
    runs.reduce((sum, run) => sum + of(run) * run.requests, 0) / requests;
  const databaseKnown = runs.every((run) => run.databaseMs !== null);
  return {
    requests,
    perSecond: requests / runs.reduce((sum, run) => sum + run.requests / run.perSecond, 0),
    p50: mean(runs.map((run) => run.p50)),
    p99: mean(runs.map((run) => run.p99)),
    appMs: weighted((run) => run.appMs),
    databaseMs: databaseKnown ? weighted((run) => run.databaseMs ?? 0) : null,
  };
}

/**
 * @param {Run} run
 * @returns {number} CPU of server and database together, milliseconds a request
 */
export const cost = (run) => run.appMs + (run.databaseMs ?? 0);
