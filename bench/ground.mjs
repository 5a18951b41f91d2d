import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { launchEmbedded } from "../db/embedded/launch.mjs";
import { Stop } from "../scripts/machine.mjs";
import { cpuOf, memoryOf, parentOf } from "./meters.mjs";

/**
 * The database of one run, empty at first, gone at the end.
 *
 * @typedef {object} Ground
 * @property {"embedded" | "server"} kind
 * @property {string} url of a login that owns it
 * @property {string} version
 * @property {(() => number) | null} cpu milliseconds used so far; null when the server runs on another machine
 * @property {(() => number) | null} memory MiB resident; null when it cannot be told
 * @property {() => Promise<void>} close
 */

/** @param {string} url */
async function versionOf(url) {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`select current_setting('server_version') as version`;
  await sql.end();
  return String(row?.["version"]);
}

/** @returns {Promise<Ground>} */
async function embedded() {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  const database = await launchEmbedded(folder);
  return {
    kind: "embedded",
    url: database.url,
    version: await versionOf(database.url),
    cpu: () => cpuOf(database.pid()),
    memory: () => memoryOf(database.pid()).highest,
    close: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The process all connections of a server on this machine are children of.
 * @param {postgres.Sql} sql
 * @param {string} host
 */
async function postmasterOf(sql, host) {
  if (!["localhost", "127.0.0.1", "[::1]", ""].includes(host)) return null;
  const [row] = await sql`select pg_backend_pid() as pid`;
  return parentOf(Number(row?.["pid"]));
}

/**
 * @param {string} serverUrl
 * @returns {Promise<Ground>}
 */
async function onServer(serverUrl) {
  const server = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const name = `portal_bench_${process.pid}`;
  try {
    await server.unsafe(`create database ${name}`);
  } catch (error) {
    await server.end();
    throw new Stop(
      `No database for the run could be made on the server: ${error instanceof Error ? error.message : error}`,
    );
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const postmaster = await postmasterOf(server, url.hostname);
  return {
    kind: "server",
    url: url.href,
    version: await versionOf(url.href),
    cpu: postmaster === null ? null : () => cpuOf(postmaster),
    memory: null,
    close: async () => {
      await server.unsafe(`drop database if exists ${name} with (force)`);
      await server.end();
    },
  };
}

/** @returns {Promise<Ground>} */
export function openGround() {
  const serverUrl = process.env["BENCH_DATABASE_URL"] || process.env["DATABASE_URL"];
  return serverUrl ? onServer(serverUrl) : embedded();
}
