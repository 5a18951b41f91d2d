import autocannon from "autocannon";
import { signInForm } from "./filled-forms.mjs";
import { NotMeasured } from "./load.mjs";
import { sendAtOnce } from "./post.mjs";

/** How other pages fare while ten people sign in at once: hashing a password must not hold them up. */

const people = 10;
/** Readers who ask for the next page as soon as they have one; few, so that the machine has room for the hashing. */
const readers = 2;

/**
 * @typedef {{ p99: { alone: number, during: number }, ratio: number, bursts: number }} Crowd times in milliseconds
 * @param {{ address: string, page: string, seconds: number, accounts: { email: string, password: string }[] }} wanted
 * @returns {Promise<Crowd>}
 */
export async function crowdAtTheDoor({ address, page, seconds, accounts }) {
  const read = () => autocannon({ url: address + page, connections: readers, duration: seconds, timeout: 20 });
  await read();
  const alone = await read();
  const reading = read();
  const until = performance.now() + seconds * 1000 - 500;
  let bursts = 0;
  while (performance.now() < until) {
    const forms = await Promise.all(
      accounts.slice(0, people).map((account) => signInForm(`${address}/sign-in`, account)),
    );
    const sent = await sendAtOnce(forms);
    if (sent.some(({ status }) => status !== 302)) throw new NotMeasured("somebody could not sign in");
    bursts += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const during = await reading;
  const p99 = { alone: alone.latency.p99, during: during.latency.p99 };
  return { p99, ratio: p99.during / Math.max(1, p99.alone), bursts };
}
