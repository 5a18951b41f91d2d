import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestProject } from "vitest/node";
import { launchEmbedded } from "#db/embedded/launch.mjs";
import { openDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedReference } from "#db/seed/reference.server.ts";
import { copyOf } from "./made-once.ts";

interface RunDatabase {
  url: string;
  drop: () => Promise<void>;
}

async function embeddedDatabase(): Promise<RunDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "portal-test-"));
  await copyOf("empty", dataDir);
  const { url, stop } = await launchEmbedded(dataDir);
  const drop = async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url, drop };
}

/** A database of its own on a server, so that two runs never meet. */
async function databaseOn(serverUrl: string): Promise<RunDatabase> {
  const name = `portal_test_${process.pid}_${Date.now()}`;
  const server = openDatabase(serverUrl, { max: 1 });
  await server.sql.unsafe(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const drop = async () => {
    await server.sql.unsafe(`drop database if exists ${name} with (force)`);
    await server.close();
  };
  return { url: url.href, drop };
}

/** A database of nobody else's, without tables, where the run's own is: embedded, or on the server. */
export function freshDatabase(): Promise<RunDatabase> {
  const serverUrl = process.env["TEST_DATABASE_URL"];
  return serverUrl ? databaseOn(serverUrl) : embeddedDatabase();
}

/** Once for the whole run: a database, its tables, the reference data. `TEST_DATABASE_URL` names a server to use instead. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const database = await freshDatabase();
  try {
    await migrateDatabase({ ownerUrl: database.url });
    const opened = openDatabase(database.url, { max: 1 });
    await opened.db.transaction((db) => seedReference(db));
    await opened.close();
  } catch (error) {
    await database.drop();
    throw error;
  }
  project.provide("databaseUrl", database.url);
  return database.drop;
}
