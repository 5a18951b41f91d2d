import { parseArgs } from "node:util";
import { Stop } from "../scripts/machine.mjs";

export const usage = `npm run bench -- [options]

  --full              300,000 cells instead of 30,000
  --cells N           so many cells
  --practices N       so many good practices in the library (5,000)
  --deep              the newest reports broken down as far as the catalogue goes, not as usual
  --seconds N         length of each run (5)
  --turns N           floor and page in turns, so many times (2)
  --connections N     of the load, for pages that are read (20)
  --pages a,b         only these pages, and no doors; "all" unless told, "none" for the doors alone
  --list              names the pages
  --help

DATABASE_URL or BENCH_DATABASE_URL: a PostgreSQL server, on which a database is made for the run and dropped at its end.
Without one the embedded PostgreSQL is measured, in a folder of its own.`;

/**
 * @typedef {object} Wanted
 * @property {boolean} help
 * @property {boolean} list
 * @property {boolean} deep
 * @property {number} cells of the figures, in all organisations and years together
 * @property {number} practices published in the library
 * @property {number} seconds
 * @property {number} turns
 * @property {number} connections
 * @property {string[] | null} pages null for all
 */

/**
 * @param {string | undefined} given
 * @param {{ name: string, usual: number }} option
 */
function wholeNumber(given, { name, usual }) {
  if (given === undefined) return usual;
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new Stop(`--${name} wants a whole number above zero.\n\n${usage}`);
}

/** @param {string[]} args */
function parsed(args) {
  const text = /** @type {const} */ ({ type: "string" });
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  const options = {
    help: flag,
    list: flag,
    full: flag,
    deep: flag,
    cells: text,
    practices: text,
    seconds: text,
    turns: text,
    connections: text,
    pages: text,
  };
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/**
 * @param {string[]} args
 * @returns {Wanted}
 */
export function wantedFrom(args) {
  const said = parsed(args);
  const pages =
    said.pages === undefined || said.pages === "all"
      ? null
      : said.pages.split(",").filter((name) => name && name !== "none");
  return {
    help: said.help,
    list: said.list,
    deep: said.deep,
    cells: wholeNumber(said.cells, { name: "cells", usual: said.full ? 300_000 : 30_000 }),
    practices: wholeNumber(said.practices, { name: "practices", usual: 5000 }),
    seconds: wholeNumber(said.seconds, { name: "seconds", usual: 5 }),
    turns: wholeNumber(said.turns, { name: "turns", usual: 2 }),
    connections: wholeNumber(said.connections, { name: "connections", usual: 20 }),
    pages,
  };
}
