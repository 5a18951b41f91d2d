import { env, EnvironmentError } from "#app/platform/env.server.ts";
import { prepareQueue } from "#app/platform/jobs/prepare-queue.server.ts";
import { isUnavailable } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { bringReferenceUpToDate } from "#db/seed/reference.server.ts";

/** The process that brings the tables, the catalogue in them and the queue of jobs up to date before the portal is served. Exit code 1 says why on standard error. */
async function main(): Promise<void> {
  const { applied } = await migrateDatabase({ ownerUrl: env.databaseOwnerUrl, applicationUrl: env.databaseUrl });
  await bringReferenceUpToDate(env.databaseOwnerUrl);
  await prepareQueue(env.databaseOwnerUrl);
  process.stdout.write(applied === 0 ? "" : `Tables brought up to date (${applied} migrations).\n`);
}

function sentenceFor(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  if (isUnavailable(error)) return "The database does not answer at the address given in DATABASE_URL.";
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `The tables could not be brought up to date: ${error instanceof Error ? error.message : String(error)}${cause}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
