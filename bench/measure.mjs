import { NotMeasured, readOften, together } from "./load.mjs";
import { sendOften } from "./post.mjs";
import { figuresForm, signInForm } from "./filled-forms.mjs";
import { asked, signIn } from "./visitors.mjs";

/**
 * @typedef {object} Ring what one page is measured with
 * @property {import("./served.mjs").Served} floor
 * @property {import("./served.mjs").Served} portal
 * @property {import("./ground.mjs").Ground} ground
 * @property {import("./fill.mjs").Facts} facts
 * @property {import("./arguments.mjs").Wanted} wanted
 */

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} address
 * @property {import("./bars.mjs").Bar} bar
 * @property {number | null} clients who sent the form at once; null for a page that is read
 * @property {boolean} isPublic
 * @property {import("./load.mjs").Run | null} page all its turns together
 * @property {import("./load.mjs").Run | null} floor
 * @property {{ page: import("./load.mjs").Run[], floor: import("./load.mjs").Run[] }} turns
 * @property {string | null} problem why it could not be measured
 */

const floorPages = { page: "/items/4711", list: "/list", form: "/form" };

/** Load before the first turn, until code is compiled and caches are warm: so many requests, or so long. */
const warmUp = { requests: 400, round: 2, seconds: 8 };

/** @param {Load} load */
async function warm(load) {
  const until = performance.now() + warmUp.seconds * 1000;
  let requests = 0;
  while (requests < warmUp.requests && performance.now() < until) requests += (await load(warmUp.round)).requests;
}

/**
 * @typedef {(seconds: number) => Promise<import("./load.mjs").Run>} Load
 * @param {import("./pages.mjs").Page} page
 * @param {Ring} ring
 * @returns {Promise<{ page: Load, floor: Load }>}
 */
async function readLoads(page, { floor, portal, ground, facts, wanted }) {
  const email = page.who === "reporter" ? (facts.reporters[0] ?? "") : facts.secretariat;
  const cookie = page.who ? await signIn(portal.address, { email, password: facts.password }) : "";
  const { connections } = wanted;
  const url = portal.address + page.address(facts);
  const floorUrl = floor.address + floorPages[page.bar.floor];
  return {
    page: paced({ url, headers: asked(cookie), connections }, { app: portal.cpu, database: ground.cpu }),
    floor: paced({ url: floorUrl, headers: {}, connections }, { app: floor.cpu, database: ground.cpu }),
  };
}

/**
 * As many requests as the page answered in the wanted time the last time; a few at first.
 * @param {{ url: string, headers: Record<string, string>, connections: number }} page
 * @param {import("./load.mjs").Meters} meters
 * @returns {Load}
 */
function paced(page, meters) {
  let rate = 0;
  return async (seconds) => {
    const amount = Math.max(page.connections * 2, Math.round(rate * seconds));
    const run = await readOften({ ...page, amount }, meters);
    rate = run.perSecond;
    return run;
  };
}

/**
 * How the forms of one round are made: one for each reporter with a draft.
 * @param {string} url of the page
 * @param {{ what: "figures" | "sign-in", address: string, facts: import("./fill.mjs").Facts }} wanted
 * @returns {Promise<() => Promise<import("./post.mjs").Filled[]>>}
 */
async function rounds(url, { what, address, facts }) {
  const accounts = facts.reporters.map((email) => ({ email, password: facts.password }));
  if (what === "sign-in") return () => inTurn(accounts, (account) => signInForm(url, account));
  const cookies = await inTurn(accounts, (account) => signIn(address, account));
  return () => inTurn(cookies, (cookie) => figuresForm(url, asked(cookie)));
}

/**
 * @param {import("./pages.mjs").Page} page
 * @param {Ring} ring
 * @returns {Promise<{ page: Load, floor: Load }>}
 */
async function sendLoads(page, { floor, portal, ground, facts }) {
  const { what, clients } = page.sends ?? { what: "figures", clients: 1 };
  const { address } = portal;
  const fillPage = await rounds(address + page.address(facts), { what, address, facts });
  const fillFloor = () => inTurn(facts.reporters, () => figuresForm(floor.address + floorPages.form, {}));
  return {
    page: (seconds) => sendOften({ fill: fillPage, clients, seconds }, { app: portal.cpu, database: ground.cpu }),
    floor: (seconds) => sendOften({ fill: fillFloor, clients, seconds }, { app: floor.cpu, database: ground.cpu }),
  };
}

/**
 * @template T, R
 * @param {T[]} all
 * @param {(each: T) => Promise<R>} work
 */
async function inTurn(all, work) {
  /** @type {R[]} */
  const results = [];
  for (const each of all) results.push(await work(each));
  return results;
}

/**
 * Floor and page in turns.
 * @param {import("./pages.mjs").Page} page
 * @param {Ring} ring
 * @returns {Promise<Measured>}
 */
export async function measurePage(page, ring) {
  const { seconds, turns } = ring.wanted;
  /** @type {Measured["turns"]} */
  const runs = { page: [], floor: [] };
  const told = {
    name: page.name,
    address: page.address(ring.facts),
    bar: page.bar,
    clients: page.sends?.clients ?? null,
    isPublic: page.who === null,
  };
  try {
    const loads = await (page.sends === undefined ? readLoads(page, ring) : sendLoads(page, ring));
    await warm(loads.floor);
    await warm(loads.page);
    for (let turn = 0; turn < turns; turn += 1) {
      runs.floor.push(await loads.floor(seconds));
      runs.page.push(await loads.page(seconds));
    }
    return { ...told, page: together(runs.page), floor: together(runs.floor), turns: runs, problem: null };
  } catch (error) {
    if (!(error instanceof NotMeasured)) throw error;
    return { ...told, page: null, floor: null, turns: runs, problem: error.message };
  }
}
