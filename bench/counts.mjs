import { startCountingProxy } from "./counting-proxy.mjs";
import { NotMeasured } from "./load.mjs";
import { figuresForm, signInForm } from "./filled-forms.mjs";
import { scriptWeight } from "./script-weight.mjs";
import { servePortal } from "./served.mjs";
import { counted } from "./statements.mjs";
import { asked, signIn } from "./visitors.mjs";

/**
 * What a page asks of the database and of the browser. Counted once, on a server that reaches its database through
 * the listening proxy, so that nothing listens while costs are measured.
 *
 * @typedef {object} Counts
 * @property {import("./statements.mjs").Counted | null} database
 * @property {import("./script-weight.mjs").ScriptWeight | null} scripts
 * @property {number} bytes of the page, uncompressed
 * @property {string | null} problem
 */

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 */
async function read(url, headers) {
  const answer = await fetch(url, { headers, redirect: "manual" });
  const text = await answer.text();
  if (answer.status !== 200) throw new NotMeasured(`${new URL(url).pathname} answers ${answer.status}`);
  return text;
}

/**
 * @typedef {import("./counting-proxy.mjs").CountingProxy} Proxy
 * @param {import("./pages.mjs").Page} page
 * @param {{ url: string, headers: Record<string, string>, proxy: Proxy, account: { email: string, password: string } }} by
 * @returns {Promise<Counts>}
 */
async function countPage(page, { url, headers, proxy, account }) {
  const html = await read(url, headers);
  if (page.sends === undefined) {
    proxy.take();
    await read(url, headers);
    const database = counted(proxy.take());
    return { database, scripts: await scriptWeight(html, url), bytes: Buffer.byteLength(html), problem: null };
  }
  const form = await (page.sends.what === "sign-in" ? signInForm(url, account) : figuresForm(url, headers));
  proxy.take();
  const answer = await fetch(form.url, { method: "POST", headers: form.headers, body: form.body, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status >= 400) throw new NotMeasured(`the form answers ${answer.status}`);
  return { database: counted(proxy.take()), scripts: null, bytes: 0, problem: null };
}

/**
 * @param {string} databaseUrl
 * @param {{ chosen: import("./pages.mjs").Page[], facts: import("./fill.mjs").Facts }} what
 * @returns {Promise<Map<string, Counts>>} by the name of the page
 */
export async function countPages(databaseUrl, { chosen, facts }) {
  const proxy = await startCountingProxy(databaseUrl);
  const portal = await servePortal(proxy.url);
  try {
    const { password } = facts;
    const account = { email: facts.reporters[0] ?? "", password };
    const reporter = await signIn(portal.address, account);
    const secretariat = await signIn(portal.address, { email: facts.secretariat, password });
    const cookies = { reporter, secretariat };
    const all = new Map();
    for (const page of chosen) {
      const headers = asked(page.who ? cookies[page.who] : "");
      const url = portal.address + page.address(facts);
      all.set(page.name, await countPage(page, { url, headers, proxy, account }).catch(explained));
    }
    return all;
  } finally {
    await portal.stop();
    await proxy.close();
  }
}

/**
 * @param {unknown} error
 * @returns {Counts}
 */
function explained(error) {
  if (!(error instanceof NotMeasured)) throw error;
  return { database: null, scripts: null, bytes: 0, problem: error.message };
}
