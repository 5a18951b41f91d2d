import postgres from "postgres";

/**
 * Whether the door tells who has an account: the same form for an address that has one and one that has none, in turns,
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
 * @param {{ address: string, url: string, path: string, known: string, rounds: number }} door `url` of the database's owner
 * @returns {Promise<Strangers>}
 */
async function asked({ address, url, path, known, rounds }) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const took = { known: /** @type {number[]} */ ([]), unknown: /** @type {number[]} */ ([]) };
  const answers = new Set();
  for (let round = 0; round < rounds; round += 1) {
    // Guessing is slowed down; what is measured is a first try.
    await sql`truncate sign_in_tries, mailed_keys`;
    const pair = [
      { who: /** @type {const} */ ("known"), email: known },
      { who: /** @type {const} */ ("unknown"), email: `nobody-${round}@example.org` },
    ];
    for (const { who, email } of round % 2 === 0 ? pair : pair.toReversed()) {
      const begun = performance.now();
      const answer = await fetch(`${address}${path}`, {
        method: "POST",
        redirect: "manual",
        headers: { origin: address },
        body: new URLSearchParams({ email, password: "not the password of anybody", form_key: crypto.randomUUID() }),
      });
      const text = await seen(answer, email);
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
 * @param {{ address: string, url: string, known: string, rounds: number }} door
 * @returns {Promise<Strangers[]>}
 */
export async function strangersAtTheDoor(door) {
  const found = [];
  for (const path of ["/sign-in", "/enter/reset"]) {
    await asked({ ...door, path, rounds: 10 });
    found.push(await asked({ ...door, path }));
  }
  return found;
}
