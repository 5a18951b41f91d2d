import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, Stop } from "./machine.mjs";

/**
 * Mends postgres.js 3.4.9 where a connection is lost inside a transaction: it ended the whole process, kept the
 * connection unusable, or ran the rest of the dead transaction inside somebody else's. See docs/decisions/012.
 * Applied after every installation, and again by every command should it be missing.
 */

/** @type {{ file: string, from: string, to: string }[]} */
const repairs = [
  {
    // What waited to be written, and the answer that was being read, belonged to the lost connection.
    file: "connection.js",
    from: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
    to: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
  },
  {
    // A socket that was reset tells its error first and closes later: what was asked in between would be waited for by
    // whoever gets the connection next, for ever.
    file: "connection.js",
    from: `    !hadError && (query || sent.length) && error(`,
    to: `    if (query || sent.length) error(`,
  },
  {
    file: "connection.js",
    from: `    closedTime = performance.now()
`,
    to: `    query = results = errorResponse = null
    result = new Result()
    closedTime = performance.now()
`,
  },
  {
    file: "connection.js",
    from: `    if (initial)
      return reconnect()
`,
    to: `    if (initial) {
      query = results = errorResponse = null
      result = new Result()
      return reconnect()
    }
`,
  },
  {
    // Lost while it asked for the array types: nobody waits for that answer, and the connection is made again.
    file: "connection.js",
    from: `        return fetchArrayTypes()
`,
    to: `        return fetchArrayTypes().catch(noop)
`,
  },
  {
    file: "connection.js",
    from: `      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (stream)`,
    to: `      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (socket === null)
      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true

    if (stream)`,
  },
  {
    file: "connection.js",
    from: `  function nextWrite(fn) {
    const x`,
    to: `  function nextWrite(fn) {
    if (socket === null)
      return chunk = nextWriteTimer = null, true
    const x`,
  },
  {
    // A transaction whose connection is gone asks nothing more: the connection may be somebody else's by now.
    file: "index.js",
    from: `      , connection
      , prepare = null
`,
    to: `      , connection
      , lost = null
      , prepare = null
`,
  },
  {
    file: "index.js",
    from: `new Promise((_, reject) => connection.onclose = reject)`,
    to: `new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length) queries.shift().reject(e)
          reject(e)
        })`,
  },
  {
    file: "index.js",
    from: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue`,
    to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost) return q.reject(lost)
        c.queue`,
  },
];

export function patchPostgres() {
  for (const kind of ["src", join("cjs", "src")]) {
    for (const { file, from, to } of repairs) {
      const path = join(root, "node_modules", "postgres", kind, file);
      const source = readFileSync(path, "utf8");
      if (source.includes(to)) continue;
      if (!source.includes(from)) throw new Stop(`${path} is not the version that scripts/patch-postgres.mjs mends.`);
      const draft = `${path}.${process.pid}`;
      writeFileSync(
        draft,
        source.replace(from, () => to),
      );
      renameSync(draft, path);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) patchPostgres();
