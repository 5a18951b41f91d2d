/**
 * Which of the statements of one page are its queries. Opening and closing a transaction, savepoints and settings are
 * not; the look-up of the sign-in, a transaction of its own, is counted apart.
 *
 * @typedef {object} Counted
 * @property {number} queries of the page itself
 * @property {number} signIn of the look-up of who is asking
 * @property {number} control transactions, savepoints and settings
 * @property {{ sql: string, times: number }[]} statements the page's own, each with how often it was carried out
 */

const control = /^\s*(begin|commit|rollback|savepoint|release|start transaction|set |select set_config\()/i;
const opens = /^\s*(begin|start transaction)/i;
const closes = /^\s*(commit|rollback)\s*;?\s*$/i;
const looksUpSignIn = /"sign_ins"/;

/**
 * The statements of each transaction together; what stands in none is alone.
 * @param {import("./counting-proxy.mjs").Statement[]} statements
 */
function transactionsOf(statements) {
  /** @type {string[][]} */
  const all = [];
  /** @type {Map<number, string[]>} */
  const open = new Map();
  for (const { connection, sql } of statements) {
    const group = (!opens.test(sql) && open.get(connection)) || [];
    if (group.length === 0) all.push(group);
    group.push(sql);
    if (opens.test(sql)) open.set(connection, group);
    if (closes.test(sql)) open.delete(connection);
  }
  return all;
}

/** @param {string[]} queries */
function grouped(queries) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const sql of queries) times.set(sql, (times.get(sql) ?? 0) + 1);
  return [...times].map(([sql, count]) => ({ sql, times: count }));
}

/**
 * @param {import("./counting-proxy.mjs").Statement[]} statements
 * @returns {Counted}
 */
export function counted(statements) {
  const own = [];
  let signIn = 0;
  for (const transaction of transactionsOf(statements)) {
    const queries = transaction.filter((sql) => !control.test(sql));
    if (transaction.some((sql) => looksUpSignIn.test(sql))) signIn += queries.length;
    else own.push(...queries);
  }
  return {
    queries: own.length,
    signIn,
    control: statements.length - own.length - signIn,
    statements: grouped(own),
  };
}
