import { Agent, request as ask } from "node:http";
import { NotMeasured, startMeters } from "./load.mjs";

/** Forms sent by several people at once, each form fetched afresh before, outside of what is measured. */

/**
 * @typedef {{ url: string, headers: Record<string, string>, body: string }} Filled a form ready to be sent
 * @typedef {{ status: number, milliseconds: number }} Sent
 */

/**
 * @param {Filled} form
 * @param {Agent} agent
 * @returns {Promise<Sent>}
 */
function send({ url, headers, body }, agent) {
  const begun = performance.now();
  const all = { ...headers, "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sending = ask(url, { method: "POST", agent, headers: all }, (answer) => {
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, milliseconds: performance.now() - begun }));
      answer.resume();
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

/**
 * @param {Filled[]} forms
 * @param {{ clients: number, agent: Agent }} by
 * @returns {Promise<Sent[]>}
 */
async function sendAll(forms, { clients, agent }) {
  const waiting = [...forms];
  /** @type {Sent[]} */
  const sent = [];
  const client = async () => {
    for (let form = waiting.pop(); form; form = waiting.pop()) sent.push(await send(form, agent));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return sent;
}

/**
 * Every form at the same moment, each by somebody of its own.
 * @param {Filled[]} forms
 */
export async function sendAtOnce(forms) {
  const agent = new Agent({ keepAlive: false });
  const sent = await sendAll(forms, { clients: forms.length, agent });
  agent.destroy();
  return sent;
}

/**
 * @param {number[]} sorted
 * @param {number} share from 0 to 1
 */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Fills and sends forms, one for each sender a round, until the sending alone has taken the wanted time.
 * @param {{ fill: () => Promise<Filled[]>, clients: number, seconds: number }} wanted fill: the forms of one round
 * @param {import("./load.mjs").Meters} meters
 * @returns {Promise<import("./load.mjs").Run>}
 */
export async function sendOften({ fill, clients, seconds }, meters) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  const total = { wall: 0, app: 0, database: 0 };
  while (total.wall < seconds * 1000) {
    const forms = await fill();
    const used = startMeters(meters);
    const begun = performance.now();
    const sent = await sendAll(forms, { clients, agent });
    total.wall += performance.now() - begun;
    const cost = used(1);
    total.app += cost.appMs;
    total.database += cost.databaseMs ?? 0;
    const odd = sent.find(({ status }) => status !== 302 && status !== 303);
    if (odd) throw new NotMeasured(`a form was answered with ${odd.status} instead of a redirect`);
    times.push(...sent.map(({ milliseconds }) => milliseconds));
  }
  agent.destroy();
  const sorted = times.toSorted((one, other) => one - other);
  return {
    requests: times.length,
    perSecond: (times.length * 1000) / total.wall,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    appMs: total.app / times.length,
    databaseMs: meters.database ? total.database / times.length : null,
  };
}
