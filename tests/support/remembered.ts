import { sql } from "drizzle-orm";
import { portalDatabase } from "./portal.ts";

async function tables(): Promise<string[]> {
  const rows = await portalDatabase().execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name);
}

const named = (name: string) => sql.identifier(name);

/**
 * Remembers everything the run's portal holds, and returns what puts it back: for stories that change more than they
 * can tidy up. One memory at a time.
 */
export async function remembered(): Promise<() => Promise<void>> {
  const db = portalDatabase();
  const kept = await tables();
  await db.transaction(async (inside) => {
    await inside.execute(sql`drop schema if exists remembered cascade`);
    await inside.execute(sql`create schema remembered`);
    for (const name of kept) {
      await inside.execute(sql`create table remembered.${named(name)} as table public.${named(name)}`);
    }
  });
  return () =>
    db.transaction(async (inside) => {
      await inside.execute(sql`set local session_replication_role = replica`);
      // People who signed in since stay signed in; that they gave their password again is forgotten.
      await inside.execute(sql`create temp table signed_in on commit drop as table sign_ins`);
      await inside.execute(sql`update signed_in set confirmed_at = null`);
      const all = sql.join(
        kept.map((name) => sql`public.${named(name)}`),
        sql`, `,
      );
      await inside.execute(sql`truncate ${all}`);
      for (const name of kept) {
        await inside.execute(
          sql`insert into public.${named(name)} overriding system value table remembered.${named(name)}`,
        );
      }
      await inside.execute(sql`
        insert into sign_ins select * from signed_in where person_id in (select id from people)
        on conflict (id) do update set expires_at = greatest(sign_ins.expires_at, excluded.expires_at)`);
      await inside.execute(sql`drop schema remembered cascade`);
    });
}

/** One line a table: its name, how many rows, and a sum over all that stands in them. */
export async function fingerprint(except: readonly string[] = []): Promise<Record<string, string>> {
  const lines: Record<string, string> = {};
  for (const name of (await tables()).filter((table) => !except.includes(table))) {
    const [row] = await portalDatabase().execute<{ rows: number; sum: string }>(sql`
      select count(*)::int as rows, md5(coalesce(string_agg(line, ' ' order by line), '')) as sum
      from (select md5(t::text) as line from public.${named(name)} t) lines`);
    lines[name] = `${row?.rows ?? 0} ${row?.sum ?? ""}`;
  }
  return lines;
}
