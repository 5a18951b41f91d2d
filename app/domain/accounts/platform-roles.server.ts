import { and, eq, isNull, sql } from "drizzle-orm";
import { type PlatformRole } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";

/** Nobody else stops administering until the transaction ends. */
export async function holdAdministrators(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('administrators', 6))`);
}

/** Who administers the portal and may sign in, held. */
async function lockedAdministrators(db: Database): Promise<string[]> {
  await holdAdministrators(db);
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.platformRole, "administrator"), isNull(people.disabledAt)));
  return rows.map(({ id }) => id);
}

/**
 * Whoever stops being an administrator is not the last one, and whoever decides it still is one: two who disable each
 * other at the same moment leave one.
 * @throws {Refusal} `account.last_administrator`, `access.forbidden`
 */
export async function stopsAdministering(ctx: Context, personId: string): Promise<void> {
  const all = await lockedAdministrators(ctx.db);
  const { personId: decides, platformRole } = ctx.actor;
  const isStillOne = platformRole !== "administrator" || !decides || all.includes(decides);
  if (!isStillOne) throw new Refusal("access.forbidden");
  if (all.includes(personId) && all.length === 1) throw new Refusal("account.last_administrator");
}

/**
 * Gives a person their one role in the platform, or takes it.
 * @throws {Refusal} `account.last_administrator`
 */
export async function givePlatformRole(
  ctx: Context,
  person: { id: string; platformRole: PlatformRole | null },
  role: PlatformRole | null,
): Promise<void> {
  if (person.platformRole === "administrator" && role !== "administrator") await stopsAdministering(ctx, person.id);
  await ctx.db.update(people).set({ platformRole: role }).where(eq(people.id, person.id));
}
