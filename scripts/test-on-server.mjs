import { join } from "node:path";
import { root, runCommand, show } from "./machine.mjs";
import { startServerPostgres } from "./server-postgres.mjs";

/**
 * `npm run test:server`: the stories on PostgreSQL once more, on a server as production has it, and what only a server
 * can show. `TEST_DATABASE_URL` (an administrator's login) names one; else one is started for the run.
 */
await runCommand(async () => {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given ? { url: given, stop: async () => undefined } : await startServerPostgres();
  try {
    const env = { ...process.env, TEST_DATABASE_URL: server.url };
    const kinds = ["--project", "domain", "--project", "server"];
    return await show(process.execPath, [join(root, "scripts", "test.mjs"), ...kinds, ...process.argv.slice(2)], {
      env,
    });
  } finally {
    await server.stop();
  }
});
process.exit();
