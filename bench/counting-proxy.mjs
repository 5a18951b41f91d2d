import { Buffer } from "node:buffer";
import { connect, createServer } from "node:net";
import { takeMessage, takeOpening } from "../db/embedded/messages.mjs";

/** Stands between a server and its database and writes down every statement that passes. */

/**
 * @typedef {{ connection: number, sql: string }} Statement carried out once, in the order it passed
 * @typedef {{ url: string, take: () => Statement[], close: () => Promise<void> }} CountingProxy
 */

/** @param {Buffer} bytes of a message that holds nothing but strings ended by zero, from `at` */
function strings(bytes, at = 5) {
  return bytes.toString("utf8", at).split("\0");
}

/** One client's statements: what was prepared under which name, and what is bound to which portal. */
class Listener {
  /** @type {Buffer} */
  #heard = Buffer.alloc(0);
  #open = false;
  /** @type {Map<string, string>} */
  #prepared = new Map();
  /** @type {Map<string, string>} */
  #bound = new Map();
  #note;

  /** @param {(sql: string) => void} note */
  constructor(note) {
    this.#note = note;
  }

  /** @param {Buffer} bytes */
  hear(bytes) {
    this.#heard = Buffer.concat([this.#heard, bytes]);
    while (!this.#open && this.#opening());
    while (this.#open && this.#message());
  }

  #opening() {
    const opening = takeOpening(this.#heard);
    if (!opening) return false;
    if (opening.kind === "encryption") throw new Error("an encrypted connection cannot be listened to");
    this.#heard = opening.rest;
    this.#open = true;
    return true;
  }

  #message() {
    const next = takeMessage(this.#heard);
    if (!next) return false;
    this.#heard = next.rest;
    const [first = "", second = ""] = strings(next.message);
    if (next.type === "Q") this.#note(first);
    if (next.type === "P") this.#prepared.set(first, second);
    if (next.type === "B") this.#bound.set(first, this.#prepared.get(second) ?? "");
    if (next.type === "E") this.#note(this.#bound.get(first) ?? "");
    return true;
  }
}

/**
 * @param {string} databaseUrl
 * @returns {Promise<CountingProxy>}
 */
export async function startCountingProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  /** @type {Statement[]} */
  let passed = [];
  let count = 0;
  const server = createServer((client) => {
    const connection = (count += 1);
    const listener = new Listener((sql) => passed.push({ connection, sql }));
    const database = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [client, database]) socket.setNoDelay(true);
    client.on("data", (bytes) => {
      listener.hear(bytes);
      database.write(bytes);
    });
    database.on("data", (bytes) => client.write(bytes));
    for (const [one, other] of [
      [client, database],
      [database, client],
    ]) {
      one?.on("error", () => other?.destroy());
      one?.on("close", () => other?.destroy());
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const take = () => {
    const taken = passed;
    passed = [];
    return taken;
  };
  return { url: url.href, take, close: () => new Promise((resolve) => server.close(() => resolve(undefined))) };
}
