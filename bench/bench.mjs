import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root, say, step, Stop } from "../scripts/machine.mjs";
import { countPages } from "./counts.mjs";
import { crowdAtTheDoor } from "./crowd.mjs";
import { fill } from "./fill.mjs";
import { openGround } from "./ground.mjs";
import { measurePage } from "./measure.mjs";
import { cpuOf, machineBusy } from "./meters.mjs";
import { pages } from "./pages.mjs";
import { buildFloor, serveFloor, servePortal } from "./served.mjs";
import { strangersAtTheDoor } from "./strangers.mjs";
import { tables } from "./tables.mjs";

/** What was opened, closed the other way round however the run ends. */
/** @type {{ name: string, close: () => Promise<void> }[]} */
const opened = [];

async function closeAll() {
  while (opened.length > 0) await opened.pop()?.close();
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));
}

/** @param {import("./arguments.mjs").Wanted} wanted */
function chosenPages(wanted) {
  const unknown = wanted.pages?.filter((name) => pages.every((page) => page.name !== name)) ?? [];
  if (unknown.length > 0) {
    throw new Stop(`No such page: ${unknown.join(", ")}. There are: ${pages.map(({ name }) => name).join(", ")}.`);
  }
  return pages.filter(({ name }) => wanted.pages?.includes(name) ?? true);
}

async function serveBoth(/** @type {string} */ url) {
  const floor = await serveFloor(url);
  opened.push({ name: "floor", close: floor.stop });
  const portal = await servePortal(url);
  opened.push({ name: "portal", close: portal.stop });
  return { floor, portal };
}

/**
 * How much of the machine is used by what does not belong to the run; to be asked at its end.
 * @param {import("./ground.mjs").Ground} ground
 */
function watchOthers(ground) {
  // The servers and the embedded database are children of this process; a database server is not.
  const ours = () => cpuOf(process.pid) + (ground.kind === "server" ? (ground.cpu?.() ?? 0) : 0);
  const before = { all: machineBusy(), ours: ours(), clock: performance.now() };
  return () => {
    const others = machineBusy() - before.all - (ours() - before.ours);
    return Math.max(0, others / ((performance.now() - before.clock) * availableParallelism()));
  };
}

/**
 * @param {import("./served.mjs").Served} portal
 * @param {{ facts: import("./fill.mjs").Facts, wanted: import("./arguments.mjs").Wanted }} ring
 */
function crowdOf({ address }, { facts, wanted }) {
  const accounts = facts.reporters.map((email) => ({ email, password: facts.password }));
  return crowdAtTheDoor({ address, page: "/reports/2020", seconds: wanted.seconds, accounts });
}

/**
 * @param {import("./served.mjs").Served} portal
 * @param {{ ground: import("./ground.mjs").Ground, facts: import("./fill.mjs").Facts }} ring
 */
function strangersOf({ address }, { ground, facts }) {
  // A person of their own: asking for new passwords ends no sign-in another measure needs.
  const known = facts.reporters.at(-1) ?? facts.secretariat;
  const inviter = { email: facts.reporters[0] ?? "", password: facts.password };
  return strangersAtTheDoor({ address, url: ground.url, known, inviter, rounds: 400 });
}

/** @param {import("./arguments.mjs").Wanted} wanted */
async function run(wanted) {
  const chosen = chosenPages(wanted);
  await buildFloor();
  const ground = await openGround();
  opened.push({ name: "database", close: ground.close });
  const facts = await step(`Filling the database with ${wanted.cells} cells`, () => fill(ground.url, wanted));
  const counts = await step("Counting queries", () => countPages(ground.url, { chosen, facts }));
  const { floor, portal } = await serveBoth(ground.url);
  const idle = { floor: floor.memory().now, portal: portal.memory().now };
  const others = watchOthers(ground);
  const measured = [];
  for (const page of chosen) {
    const result = await step(`Measuring ${page.name}`, () =>
      measurePage(page, { floor, portal, ground, facts, wanted }),
    );
    measured.push({ ...result, counts: counts.get(page.name) ?? null });
  }
  const crowd =
    wanted.pages === null
      ? await step("Measuring a crowd at the door", () => crowdOf(portal, { facts, wanted }))
      : null;
  const strangers =
    wanted.pages === null || wanted.pages.length === 0
      ? await step("Measuring strangers at the door", () => strangersOf(portal, { ground, facts }))
      : [];
  const memory = {
    portal: { idle: idle.portal, highest: portal.memory().highest },
    floor: { idle: idle.floor, highest: floor.memory().highest },
    database: ground.memory?.() ?? null,
  };
  const firstAnswer = { portal: portal.firstAnswer, floor: floor.firstAnswer };
  const { kind, version } = ground;
  const { cells, years, practices } = facts;
  return {
    at: new Date().toISOString(),
    wanted,
    database: { kind, version },
    data: { cells, years, practices },
    others: others(),
    crowd,
    strangers,
    firstAnswer,
    memory,
    measured,
  };
}

/** @param {Awaited<ReturnType<typeof run>>} result */
function written(result) {
  const folder = join(root, "bench", "results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${result.at.replaceAll(":", "-")}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** @param {import("./tables.mjs").Row} row */
function isWhole({ problem, counts, page }) {
  return problem === null && counts !== null && counts.problem === null && page?.databaseMs !== null;
}

/**
 * @param {import("./arguments.mjs").Wanted} wanted
 * @returns {Promise<number>} exit code: 1 when something could not be measured, whatever the figures
 */
export async function bench(wanted) {
  if (wanted.list) {
    say(pages.map(({ name }) => name).join("\n"));
    return 0;
  }
  try {
    const result = await run(wanted);
    say(tables(result));
    say(`\nAs JSON: ${written(result)}`);
    return result.measured.every(isWhole) ? 0 : 1;
  } finally {
    await closeAll();
  }
}
