import { bundleProcesses } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { runCommand, say } from "./machine.mjs";
import {
  dataDirectory,
  migrate,
  refuseSecondStart,
  seedDemo,
  startDatabase,
  startServer,
  startWorker,
} from "./portal-processes.mjs";

/** `npm run dev`: the same server and data as `npm start`, with pages that follow the sources as they change. */

/** @type {{ stop: () => Promise<void> }[]} */
const running = [];

async function develop() {
  const given = process.env["DATABASE_URL"];
  if (!given) refuseSecondStart(dataDirectory());
  await ensureDependencies();
  await bundleProcesses("development");
  const database = given ? null : await startDatabase(dataDirectory(), () => process.kill(process.pid, "SIGTERM"));
  if (database) running.push(database);
  const env = { ...process.env, NODE_ENV: "development", DATABASE_URL: given ?? database?.url };
  await migrate(env);
  if (database) say(await seedDemo({ ...env, NODE_ENV: "production" }));
  const served = await startServer(env, { bundle: "development" });
  running.push(served, startWorker(env));
  database?.tellAddress(served.address);
  say(`\nThe portal is served for development at ${served.address}`);
  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, resolve);
    served.child.once("exit", resolve);
  });
}

await runCommand(async () => {
  try {
    await develop();
  } finally {
    while (running.length > 0) await running.pop()?.stop();
  }
});
process.exit();
