import { Buffer } from "node:buffer";
import { timingSafeEqual } from "node:crypto";
import { createServer } from "node:net";
import * as messages from "./messages.mjs";
import { Turns } from "./turns.mjs";

const mostConnections = 100;
/** Milliseconds a connection may stay silent inside a transaction, while everybody else waits for it. */
const longestSilence = 30_000;

/**
 * Serves an embedded database to ordinary PostgreSQL drivers on the loopback interface.
 * @param {import("@electric-sql/pglite").PGlite} pglite
 * @param {{ port: number, password: string, onCrash: (error: unknown) => void }} options
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveEmbedded(pglite, options) {
  const turns = new Turns();
  const parameters = await parametersOf(pglite);
  /** @type {Map<object, import("node:net").Socket>} */
  const open = new Map();
  let count = 0;
  let isClosing = false;

  const server = createServer((socket) => {
    socket.setNoDelay(true);
    const connection = { id: (count += 1) };
    if (open.size >= mostConnections) {
      socket.end(messages.fatal("53300", "the embedded database has no connection left"));
      return;
    }
    open.set(connection, socket);
    const talk = new Conversation({ pglite, turns, connection, socket, parameters, ...options });
    socket.on("data", (bytes) => talk.hear(bytes));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      open.delete(connection);
      talk.end({ isLast: isClosing }).catch(options.onCrash);
    });
  });

  const watch = setInterval(() => {
    const { holder, idleFor } = turns.held;
    const socket = holder && open.get(holder);
    if (socket && idleFor > longestSilence) {
      socket.end(messages.fatal("25P03", "the transaction stayed silent while others waited"));
      socket.destroySoon();
    }
  }, 1000);
  watch.unref();

  const port = await listen(server, options.port);
  const close = () =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      isClosing = true;
      clearInterval(watch);
      server.close(() => resolve());
      for (const socket of open.values()) socket.destroy();
    });
  return { port, close };
}

/**
 * @param {import("node:net").Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** @param {import("@electric-sql/pglite").PGlite} pglite */
async function parametersOf(pglite) {
  const names = ["server_version", "server_encoding", "DateStyle", "TimeZone", "integer_datetimes"];
  /** @type {Record<string, string>} */
  const parameters = { client_encoding: "UTF8", standard_conforming_strings: "on" };
  for (const name of names) {
    const { rows } = await pglite.query("select current_setting($1) as value", [name]);
    parameters[name] = String(/** @type {{ value: string }} */ (rows[0]).value);
  }
  return parameters;
}

/** One client, from its opening message to its end. */
class Conversation {
  /** @type {Buffer} */
  #heard = Buffer.alloc(0);
  /** @type {Buffer[]} */
  #turn = [];
  /** @type {"opening" | "password" | "talking" | "ended"} */
  #stage = "opening";
  /** Statements the client has prepared: they stay in the session that all share until they are closed. */
  /** @type {Set<string>} */
  #prepared = new Set();
  #with;

  /**
   * @param {{
   *   pglite: import("@electric-sql/pglite").PGlite, turns: Turns, connection: { id: number },
   *   socket: import("node:net").Socket, parameters: Record<string, string>,
   *   password: string, onCrash: (error: unknown) => void
   * }} parts
   */
  constructor(parts) {
    this.#with = parts;
  }

  /** @param {Buffer} bytes */
  hear(bytes) {
    this.#heard = this.#heard.length === 0 ? bytes : Buffer.concat([this.#heard, bytes]);
    while (this.#stage === "opening" && this.#open());
    while (this.#stage === "password" && this.#checkPassword());
    while (this.#stage === "talking" && this.#takeIn());
  }

  #open() {
    const opening = messages.takeOpening(this.#heard);
    if (!opening) return false;
    this.#heard = opening.rest;
    if (opening.kind === "encryption") this.#with.socket.write("N");
    if (opening.kind === "cancel") this.#hangUp();
    if (opening.kind === "startup") {
      this.#stage = "password";
      this.#with.socket.write(messages.askPassword);
    }
    return true;
  }

  #checkPassword() {
    const next = messages.takeMessage(this.#heard);
    if (!next) return false;
    this.#heard = next.rest;
    const said = Buffer.from(next.type === "p" ? messages.passwordIn(next.message) : "");
    const expected = Buffer.from(this.#with.password);
    if (said.length !== expected.length || !timingSafeEqual(said, expected)) {
      this.#hangUp(messages.fatal("28P01", "wrong password for the embedded database"));
      return false;
    }
    this.#stage = "talking";
    this.#with.socket.write(messages.welcome(this.#with.parameters, this.#with.connection.id));
    return false;
  }

  #takeIn() {
    const next = messages.takeMessage(this.#heard);
    if (!next) return false;
    this.#heard = next.rest;
    if (next.type === "X") {
      this.#hangUp();
      return false;
    }
    const name = messages.preparedBy(next.type, next.message);
    if (name) this.#prepared.add(name);
    this.#turn.push(next.message);
    if (messages.endsTurn(next.type)) this.#say(this.#turn.splice(0));
    return true;
  }

  /** @param {Buffer[]} turn */
  #say(turn) {
    const { turns, connection, onCrash } = this.#with;
    turns.take(connection, { run: () => this.#ask(Buffer.concat(turn)) }).catch(onCrash);
  }

  /** @param {Buffer} request */
  async #ask(request) {
    const { pglite, socket } = this.#with;
    let tail = Buffer.alloc(0);
    await pglite.execProtocolRawStream(request, {
      onRawData: (bytes) => {
        const copy = Buffer.from(bytes);
        tail = copy.length >= 6 ? copy.subarray(-6) : Buffer.concat([tail, copy]).subarray(-6);
        if (socket.writable) socket.write(copy);
      },
    });
    return messages.readinessAt(tail);
  }

  /** @param {Buffer} [lastWords] */
  #hangUp(lastWords) {
    this.#stage = "ended";
    this.#with.socket.end(lastWords ?? "");
  }

  /**
   * Undoes what the client left unfinished, so that the others can go on, and forgets what it had prepared.
   * @param {{ isLast: boolean }} now isLast: the database is closed next, with everything in it
   */
  async end({ isLast }) {
    this.#stage = "ended";
    this.#turn = [];
    const unfinished = (/** @type {"T" | "E" | null} */ status) => ({
      run: async () => {
        const after = status === null ? await this.#ask(messages.sync) : status;
        return after === "I" ? after : this.#ask(messages.query("rollback"));
      },
    });
    const { turns, connection } = this.#with;
    await turns.leave(connection, unfinished);
    const closing = [...this.#prepared].map(messages.forget);
    if (closing.length > 0 && !isLast) {
      await turns.take(connection, { run: () => this.#ask(Buffer.concat([...closing, messages.sync])) });
    }
  }
}
