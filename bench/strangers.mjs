import postgres from "postgres";
import { signIn } from "./visitors.mjs";

/**
 * Whether the portal tells who has an account, at the door or to whoever invites: the same form for an address that has one and one that has none, in turns,
 * one after the other, so that whatever disturbs the machine disturbs both.
 */

/**
 * @typedef {object} Strangers
 * @property {string} form
 * @property {number} known median milliseconds for an address with an account
 * @property {number} unknown the same for one without
 * @property {number} apart share of the shorter one by which the medians differ
 * @property {boolean} same status, place and bytes of the answers, request number and nonce apart
 */

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * What a person would see of an answer: nothing that is drawn anew for every request, and not what they typed.
 * @param {Response} answer
 * @param {string} email
 */
async function seen(answer, email) {
  const text = (await answer.text()).replaceAll(email, "").replaceAll(/nonce="[^"]*"|[\da-f]{8}-[\da-f-]{27}/g, "");
  return `${answer.status} ${answer.headers.get("location") ?? ""} ${text}`;
}

/**
 * A form, and what it holds besides the address; `cookie` of whoever sends it, where not everybody may.
 * @typedef {{ path: string, fields: Record<string, string>, cookie?: string }} Form
 */

/**
 * @param {Form} form
 * @param {{ address: string, url: string, known: string, rounds: number }} door `url` of the database's owner
 * @returns {Promise<Strangers>}
 */
async function asked({ path, fields, cookie }, { address, url, known, rounds }) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const took = { known: /** @type {number[]} */ ([]), unknown: /** @type {number[]} */ ([]) };
  const answers = new Set();
  /** @param {string} email */
  const send = async (email) => {
    const answer = await fetch(`${address}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: address, ...(cookie ? { cookie } : {}) },
      body: new URLSearchParams({ ...fields, email, form_key: crypto.randomUUID() }),
    });
    return seen(answer, email);
  };
  for (let round = 0; round < rounds; round += 1) {
    // Guessing is slowed down; what is measured is a first try.
    await sql`truncate sign_in_tries, mailed_keys, invitations, sent_forms`;
    // Whatever comes first after that finds cold tables: it is nobody's.
    await send(`first-${round}@example.org`);
    const pair = [
      { who: /** @type {const} */ ("known"), email: known },
      { who: /** @type {const} */ ("unknown"), email: `nobody-${round}@example.org` },
    ];
    // By lot, not in turns: what comes back every other round (a collection, a write to disk) would always meet the same one.
    for (const { who, email } of Math.random() < 0.5 ? pair : pair.toReversed()) {
      const begun = performance.now();
      const text = await send(email);
      took[who].push(performance.now() - begun);
      answers.add(text);
    }
  }
  await sql.end();
  const [one, other] = [median(took.known), median(took.unknown)];
  const apart = Math.abs(one - other) / Math.min(one, other);
  return { form: path, known: one, unknown: other, apart, same: answers.size === 1 };
}

/**
 * `inviter`: a coordinator of an organisation the known address has no seat in.
 * @param {{ address: string, url: string, known: string, rounds: number, inviter: { email: string, password: string } }} door
 * @returns {Promise<Strangers[]>}
 */
export async function strangersAtTheDoor({ inviter, ...door }) {
  const cookie = await signIn(door.address, inviter);
  /** @type {Form[]} */
  const forms = [
    { path: "/sign-in", fields: { password: "not the password of anybody" } },
    { path: "/enter/reset", fields: {} },
    { path: "/enter/invitation", fields: { code: "abcde-fghjk" } },
    { path: "/organisation/people/invite", fields: { role: "contributor", language: "ro" }, cookie },
  ];
  const found = [];
  for (const form of forms) {
    await asked(form, { ...door, rounds: 10 });
    found.push(await asked(form, door));
  }
  return found;
}
