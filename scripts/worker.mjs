import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root, runCommand, show } from "./machine.mjs";
import { borrowDatabase } from "./portal-processes.mjs";

/** `npm run worker`: the background jobs alone, for a server where they run apart from the pages. */
await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const database = await borrowDatabase();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
  const env = { ...process.env, NODE_ENV: "production", DATABASE_URL: database.url };
  const code = await show(process.execPath, [join(root, "build", "worker.js")], { env });
  await database.stop();
  return code;
});
process.exit();
