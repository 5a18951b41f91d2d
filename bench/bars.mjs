/**
 * What a page may cost against the floor of its kind, and what it should reach on a quiet machine with two cores.
 *
 * @typedef {object} Bar
 * @property {"page" | "list" | "form"} floor which bare page it is held against
 * @property {number | null} ratio CPU of server and database, times the floor's; null where none is set
 * @property {number | null} milliseconds the same in CPU milliseconds a request, on the machine the bars were set on
 * @property {number | null} databaseMs CPU of the database alone
 * @property {number | null} perSecond at least
 * @property {number | null} p99 milliseconds at most
 * @property {number | null} queries at most, the look-up of the sign-in apart
 */

/** @type {Bar} */
const none = {
  floor: "page",
  ratio: null,
  milliseconds: null,
  databaseMs: null,
  perSecond: null,
  p99: null,
  queries: null,
};

/** @satisfies {Record<string, Bar>} */
export const bars = {
  detail: { ...none, ratio: 3, milliseconds: 7.5, perSecond: 180, p99: 200, queries: 5 },
  list: { ...none, floor: "list", ratio: 2.5, milliseconds: 8, perSecond: 160, p99: 250, queries: 5 },
  overview: { ...none, floor: "list", ratio: 3, milliseconds: 9, databaseMs: 1, perSecond: 120, p99: 300, queries: 5 },
  submission: { ...none, floor: "form", ratio: 2.5, milliseconds: 13, perSecond: 90, p99: 200 },
  /** One sender, nobody else: only the time is held to a bar. */
  alone: { ...none, floor: "form", ratio: 2.5, p99: 35 },
  /** Nearly all of it is the password's hash, slow on purpose: no ratio. */
  signingIn: { ...none, floor: "form", p99: 500 },
  file: { ...none, floor: "list" },
};

/** JavaScript of the first view of a page, bytes through gzip. Public pages have none. */
export const scriptBar = 100 * 1024;

/** Other pages while ten people sign in at once: their p99, times what it is without. */
export const crowdBar = 2;

/** By how much answers about known and unknown addresses may differ, as a share. */
export const strangersBar = 0.05;

/** The whole application: MiB of resident memory, milliseconds. */
export const wholeBar = { idle: 120, loaded: 300, firstAnswer: 2000 };

/**
 * @param {number | null} bar
 * @param {number | null} value
 * @returns {"within" | "over" | null} null where there is no bar, or nothing to hold against it
 */
export function verdict(bar, value) {
  if (bar === null || value === null) return null;
  return value <= bar ? "within" : "over";
}
