import { sql } from "drizzle-orm";
import { type Translate } from "#app/i18n/translator.ts";
import { env } from "#app/platform/env.server.ts";
import { applicationRole, inTransaction, openDatabase } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { pendingMigrations } from "#db/migrate.server.ts";
import { type Command } from "../command.ts";
import { type Finding, foundOfFiles, foundOfScanner } from "../found-of-files.server.ts";

/** Looks at what the portal needs to run here; changes nothing. */
export const doctor: Command = {
  name: "doctor",
  synopsis: "",
  positionals: 0,
  run: async ({ t }) => {
    const tables = await database(t);
    // Without its tables nobody knows which files there are.
    const files = tables.every(({ good }) => good) ? await foundOfFiles(t) : [];
    const findings = [nodeVersion(t), settings(t), ...tables, ...files, await foundOfScanner(t), mail(t)];
    const wrong = findings.filter((finding) => !finding.good);
    const verdict = wrong.length === 0 ? t("portal:doctor.sound") : t("portal:doctor.unsound");
    const mark = (good: boolean) => (good ? t("portal:doctor.good") : t("portal:doctor.bad"));
    const lines = findings.map(({ good, sentence }) => `${mark(good).padEnd(8)}${sentence}`);
    return {
      code: wrong.length === 0 ? 0 : 1,
      text: [...lines, "", verdict].join("\n"),
      reasons: wrong.map(({ sentence }) => sentence),
      facts: { findings },
    };
  },
};

function nodeVersion(t: Translate): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const good = major > 20 || (major === 20 && minor >= 19);
  return { check: "node", good, sentence: t("portal:doctor.node", { version: process.versions.node }) };
}

/** Settings that cannot be read stop the process before any command runs: here they are sound. */
function settings(t: Translate): Finding {
  const setting = t("portal:doctor.settings_sound");
  return { check: "settings", good: true, sentence: t("portal:doctor.settings", { setting }) };
}

function mail(t: Translate): Finding {
  const sentence = env.smtpUrl ? t("portal:doctor.mail") : t("portal:doctor.mail_kept");
  return { check: "mail", good: true, sentence };
}

async function database(t: Translate): Promise<Finding[]> {
  const gone = [{ check: "database", good: false, sentence: t("portal:doctor.database_gone") }];
  if (!env.hasDatabase) return gone;
  const open = openDatabase(env.databaseUrl, { max: 1, name: "protect-portal doctor" });
  try {
    const named = await role(open.db, t);
    const looked = async (db: Database) => [await migrations(db, t), await catalogue(db, t)] as const;
    // A login may do nothing by itself where it works in its role only, as in operation.
    const [tables, definitions] = named.good
      ? await inTransaction(open.db, { role: applicationRole, readOnly: true }, looked)
      : await looked(open.db);
    return [await version(open.db, t), tables, named, definitions];
  } catch {
    return gone;
  } finally {
    await open.close();
  }
}

async function version(db: Database, t: Translate): Promise<Finding> {
  const [row] = await db.execute<{ version: string }>(sql`select current_setting('server_version') as version`);
  const said = row?.version ?? "";
  const good = Number.parseInt(said, 10) >= 15;
  const sentence = good
    ? t("portal:doctor.database", { version: said })
    : t("portal:doctor.database_old", { version: said });
  return { check: "database", good, sentence };
}

async function exists(db: Database, table: string): Promise<boolean> {
  const [row] = await db.execute<{ present: boolean }>(sql`select to_regclass(${table}) is not null as present`);
  return row?.present ?? false;
}

async function migrations(db: Database, t: Translate): Promise<Finding> {
  const known = await exists(db, "drizzle.__drizzle_migrations");
  if (!known) return { check: "migrations", good: false, sentence: t("portal:doctor.migrations_none") };
  const pending = await pendingMigrations(db);
  const sentence =
    pending === 0 ? t("portal:doctor.migrations") : t("portal:doctor.migrations_pending", { count: pending });
  return { check: "migrations", good: pending === 0, sentence };
}

async function role(db: Database, t: Translate): Promise<Finding> {
  const [row] = await db.execute<{ owned: number }>(sql`
    select count(c.oid)::int as owned
    from pg_roles r left join pg_class c on c.relowner = r.oid
    where r.rolname = ${applicationRole}
    group by r.oid`);
  if (!row) return { check: "role", good: false, sentence: t("portal:doctor.role_missing") };
  const sentence = row.owned === 0 ? t("portal:doctor.role") : t("portal:doctor.role_owns", { count: row.owned });
  return { check: "role", good: row.owned === 0, sentence };
}

async function catalogue(db: Database, t: Translate): Promise<Finding> {
  const present = await exists(db, "public.indicators");
  const [row] = present ? await db.execute<{ count: number }>(sql`select count(*)::int as count from indicators`) : [];
  const good = (row?.count ?? 0) > 0;
  const sentence = good ? t("portal:doctor.catalogue") : t("portal:doctor.catalogue_empty");
  return { check: "catalogue", good, sentence };
}
