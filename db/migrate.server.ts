import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { applicationRole, jobsRole, openDatabase } from "./client.server.ts";
import { type Database } from "./database.ts";

/** Beside this file in the sources, one level up from a bundle. */
function migrationsFolder(): string {
  const places = ["./migrations", "../db/migrations"].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = places.find((place) => existsSync(`${place}/meta/_journal.json`));
  if (!found) throw new Error(`no migrations at ${places.join(" or ")}`);
  return found;
}

/** Any number, the same in every process that migrates. */
const lockNumber = 712_045_301;

export interface MigrationLogins {
  /** The login that owns the tables. */
  ownerUrl: string;
  /** The login the application uses, when it is another one: it is let into the application's roles. */
  applicationUrl?: string;
}

/** Brings the tables up to date. Safe to repeat and to run from several processes at once: the others wait. */
export async function migrateDatabase(logins: MigrationLogins): Promise<{ applied: number }> {
  const owner = openDatabase(logins.ownerUrl, { max: 1, name: "protect-portal migrations" });
  const { sql: driver, db } = owner;
  try {
    await db.execute(sql`select pg_advisory_lock(${lockNumber})`);
    const before = await appliedCount(db);
    await migrate(drizzle(driver), { migrationsFolder: migrationsFolder() });
    await db.execute(sql.raw(`grant usage on schema drizzle to ${applicationRole}`));
    await db.execute(sql.raw(`grant select on drizzle.__drizzle_migrations to ${applicationRole}`));
    await admitLogin(db, logins);
    const after = await appliedCount(db);
    await db.execute(sql`select pg_advisory_unlock(${lockNumber})`);
    return { applied: after - before };
  } finally {
    await owner.close();
  }
}

async function appliedCount(db: Database): Promise<number> {
  const [journal] = await db.execute<{ present: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`,
  );
  if (!journal?.present) return 0;
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return row?.count ?? 0;
}

async function admitLogin(db: Database, logins: MigrationLogins): Promise<void> {
  const name = decodeURIComponent(new URL(logins.applicationUrl ?? logins.ownerUrl).username);
  if (!logins.applicationUrl || logins.applicationUrl === logins.ownerUrl || name === "") return;
  for (const role of [applicationRole, jobsRole]) {
    const [missing] = await db.execute(
      sql`select 1 from pg_roles where rolname = ${name} and not pg_has_role(rolname, ${role}, 'member')`,
    );
    if (missing) await db.execute(sql`grant ${sql.identifier(role)} to ${sql.identifier(name)}`);
  }
}

interface Journal {
  entries: { when: number }[];
}

/** How many migrations of this version of the code the database has not had. Runs as any role. */
export async function pendingMigrations(db: Database): Promise<number> {
  const journal = JSON.parse(readFileSync(`${migrationsFolder()}/meta/_journal.json`, "utf8")) as Journal;
  const [row] = await db.execute<{ latest: string | null }>(
    sql`select max(created_at)::text as latest from drizzle.__drizzle_migrations`,
  );
  const latest = Number(row?.latest ?? 0);
  return journal.entries.filter((entry) => entry.when > latest).length;
}
