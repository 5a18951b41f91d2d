import { ensureBuild } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { runCommand, say, Stop } from "./machine.mjs";
import {
  checkPort,
  dataDirectory,
  migrate,
  refuseSecondStart,
  seedDemo,
  startDatabase,
  startServer,
  startWorker,
} from "./portal-processes.mjs";

/** `npm start`: from nothing but Node to a portal that answers; again in seconds, with all data kept. */

const port = () => Number(process.env["PORT"] || 3000);

/** What runs, in the order it was started; stopped the other way round. */
/** @type {{ stop: () => Promise<void> }[]} */
const running = [];

async function stopAll() {
  while (running.length > 0) await running.pop()?.stop();
}

/** Resolves when somebody asks the portal to stop, with the exit code; rejects when a part of it is gone. */
function untilAsked() {
  /** @type {(code: number) => void} */
  let ask = () => undefined;
  /** @type {(error: Error) => void} */
  let fail = () => undefined;
  const asked = new Promise((/** @type {(code: number) => void} */ resolve, reject) => {
    ask = resolve;
    fail = reject;
  });
  asked.catch(() => undefined);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => ask(0));
  // npm passes a signal on to a shell that ends without telling us; we are then somebody else's child.
  const starter = process.ppid;
  const orphaned = () => process.env["npm_lifecycle_event"] && process.ppid !== starter && ask(0);
  setInterval(orphaned, 500).unref();
  return { asked, fail };
}

/** @param {(error: Error) => void} fail */
async function startGround(fail) {
  const env = { ...process.env, NODE_ENV: "production" };
  if (env["DATABASE_URL"]) return { env, embedded: null };
  const embedded = await startDatabase(dataDirectory(), () => fail(new Stop("The embedded database is gone.")));
  running.push(embedded);
  return { env: { ...env, DATABASE_URL: embedded.url }, embedded };
}

async function start() {
  const ownData = !process.env["DATABASE_URL"];
  if (ownData) refuseSecondStart(dataDirectory());
  await checkPort(port(), process.env["HOST"] || undefined);
  await ensureDependencies();
  await ensureBuild();

  const { asked, fail } = untilAsked();
  const { env, embedded } = await startGround(fail);
  await migrate(env);
  const accounts = embedded ? await seedDemo(env) : "";
  const served = await startServer(env);
  running.push(served);
  served.child.once("exit", (code) => fail(new Stop(`The server ended (exit code ${code}).`)));
  running.push(startWorker(env));
  embedded?.tellAddress(served.address);

  if (accounts) say(`\n${accounts}`);
  say(`\nThe portal is served at ${served.address}   (stop it with Ctrl+C)`);
  const code = await asked;
  say("Stopping …");
  return code;
}

await runCommand(async () => {
  try {
    return await start();
  } finally {
    await stopAll();
  }
});
process.exit();
