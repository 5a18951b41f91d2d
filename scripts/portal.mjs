import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root, runCommand, show, Stop } from "./machine.mjs";
import { borrowDatabase, dataDirectory, migrate } from "./portal-processes.mjs";

/** `npm run portal -- <command>`: the operators' command line. Its exit codes: 0 done, 1 refused, 2 wrong use. */

/** Commands that need no database at all. */
const bare = new Set(["check-figures", "check-disclosure", "help", "--help", "-h"]);

await runCommand(async () => {
  const args = process.argv.slice(2);
  await ensureDependencies();
  await ensureBuild();
  const command = join(root, "build", "portal.js");
  if (!existsSync(command)) throw new Stop("The command line is not part of this build.");
  const needsNothing = args.length === 0 || bare.has(args[0] ?? "");
  const database = needsNothing ? null : await borrowDatabase();
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PORTAL_DATA_DIR: dataDirectory(),
    ...(database ? { DATABASE_URL: database.url } : {}),
  };
  if (database?.opened) await migrate(env);
  // Files are named from where the operator stands, which npm changes to the project's folder.
  const cwd = process.env["INIT_CWD"] ?? root;
  const code = await show(process.execPath, [command, ...args], { env, cwd });
  await database?.stop();
  return code;
});
process.exit();
