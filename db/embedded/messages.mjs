import { Buffer } from "node:buffer";

/** The few messages of PostgreSQL's protocol 3.0 that the embedded server reads or writes by itself. */

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;

/** The message types after which a client waits for an answer: Query, Sync, Flush, function call, end of a copy. */
const turnEnders = new Set(["Q", "S", "H", "F", "c", "f"]);

/**
 * Takes the first opening message off the buffer. Null when it is not whole yet.
 * @param {Buffer} buffer
 * @returns {{ kind: "encryption" | "cancel" | "startup", rest: Buffer } | null}
 */
export function takeOpening(buffer) {
  if (buffer.length < 8) return null;
  const length = buffer.readInt32BE(0);
  if (buffer.length < length) return null;
  const code = buffer.readInt32BE(4);
  const rest = buffer.subarray(length);
  if (code === sslRequest || code === gssRequest) return { kind: "encryption", rest };
  if (code === cancelRequest) return { kind: "cancel", rest };
  return { kind: "startup", rest };
}

/**
 * Takes the first message off the buffer. Null when it is not whole yet.
 * @param {Buffer} buffer
 * @returns {{ type: string, message: Buffer, rest: Buffer } | null}
 */
export function takeMessage(buffer) {
  if (buffer.length < 5) return null;
  const length = 1 + buffer.readInt32BE(1);
  if (buffer.length < length) return null;
  const type = String.fromCharCode(buffer.readUInt8(0));
  return { type, message: buffer.subarray(0, length), rest: buffer.subarray(length) };
}

/**
 * True when the client will now wait for an answer.
 * @param {string} type
 */
export function endsTurn(type) {
  return turnEnders.has(type);
}

/**
 * What the answer to a turn ends with: ready and idle (`I`), ready inside a transaction (`T`) or a failed one (`E`),
 * or not ready (null), when the client is in the middle of an extended query.
 * @param {Buffer} tail the last bytes of the answer
 * @returns {"I" | "T" | "E" | null}
 */
export function readinessAt(tail) {
  if (tail.length < 6) return null;
  const end = tail.subarray(tail.length - 6);
  if (end.toString("latin1", 0, 1) !== "Z" || end.readInt32BE(1) !== 5) return null;
  const status = end.toString("latin1", 5);
  return status === "I" || status === "T" || status === "E" ? status : null;
}

/**
 * @param {string} type one letter
 * @param {Buffer} body
 */
function message(type, body) {
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** @param {string[]} strings */
function cStrings(strings) {
  return Buffer.from(strings.map((string) => `${string}\0`).join(""));
}

/** @param {number} value */
function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** @param {string} text one SQL command */
export const query = (text) => message("Q", cStrings([text]));
/** @param {string} name of a prepared statement */
export const forget = (name) => message("C", cStrings([`S${name}`]));
export const sync = message("S", Buffer.alloc(0));
export const askPassword = message("R", int32(3));

/**
 * The password a client sent, without its closing zero.
 * @param {Buffer} passwordMessage
 */
export function passwordIn(passwordMessage) {
  return passwordMessage.toString("utf8", 5, passwordMessage.length - 1);
}

/**
 * The name a statement is prepared under, empty for one that is not kept; null when nothing is prepared.
 * @param {string} type
 * @param {Buffer} message
 */
export function preparedBy(type, message) {
  return type === "P" ? message.toString("utf8", 5, message.indexOf(0, 5)) : null;
}

/**
 * @param {string} code SQLSTATE
 * @param {string} text
 */
export function fatal(code, text) {
  return message("E", cStrings(["SFATAL", "VFATAL", `C${code}`, `M${text}`, ""]));
}

/**
 * @param {Record<string, string>} parameters what a client expects to be told about the server
 * @param {number} id of the connection
 */
export function welcome(parameters, id) {
  const told = Object.entries(parameters).map((parameter) => message("S", cStrings(parameter)));
  const key = message("K", Buffer.concat([int32(id), int32(0)]));
  return Buffer.concat([message("R", int32(0)), ...told, key, message("Z", Buffer.from("I"))]);
}
