import { type SQL, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { eq } from "drizzle-orm";
import { behindTheWall } from "#tests/support/second-wall.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { type Persona, type World } from "#tests/support/world.ts";

export const password = "patru cuvinte fara rost";

/** The person as their own page about their data sees the database: as the portal itself, for they ask for nobody else. */
export function aboutThemselves<P extends Context>(persona: P, db: Database): P {
  return { ...persona, db: behindTheWall(db, persona.actor, "system") };
}

/** The worker, in this world and at its moment. */
export function worker({ db, visitor, now }: World): Context {
  return { ...visitor, db: behindTheWall(db, visitor.actor, "system"), now };
}

/** A name nobody else has, and a password. */
export async function named(db: Database, persona: Persona, name: string): Promise<void> {
  await aPassword(db, persona.actor.personId, password);
  await db.update(people).set({ name }).where(eq(people.email, persona.email));
}

/** Every table in which the words stand, whatever the column: what a search over a dump would find. */
export async function tablesThatSay(db: Database, words: readonly string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const said = words.map((word): SQL => sql`position(${word} in line::text) > 0`);
    const [row] = await db.execute<{ rows: number }>(
      sql`select count(*)::int as rows from ${sql.identifier(name)} line where ${sql.join(said, sql` or `)}`,
    );
    if ((row?.rows ?? 0) > 0) found.push(name);
  }
  return found;
}
