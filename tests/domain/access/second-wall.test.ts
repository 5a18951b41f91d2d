import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { visitor } from "#app/access/actor.ts";
import { applicationRole, inTransaction } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { wallSettings } from "#db/walls.server.ts";
import { rolledBack, testDatabase } from "#tests/support/database.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";
import {
  asEditor,
  counted,
  demoOfThisFile,
  nothing,
  open,
  published,
  seenByEditor,
  seenByMember,
  walledTables,
} from "./walled-demo.ts";

const inTheDemo = demoOfThisFile();

async function unwalled(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (
      c.relrowsecurity and c.relforcerowsecurity
      and (select array_agg(polcmd::text order by polcmd) from pg_policy where polrelid = c.oid) = array['a', 'd', 'r', 'w'])
    order by 1`);
  return rows.map(({ name }) => name);
}

test("every table but the definitions has its wall, forced on its owner too; one that has none is found", () =>
  rolledBack(async (db) => {
    expect(await unwalled(db)).toEqual(open);
    await db.execute(sql`create table visits (organisation_id uuid references organisations)`);
    expect(await unwalled(db)).toEqual([...open, "visits"]);
    await db.execute(sql`alter table visits enable row level security`);
    expect(await unwalled(db)).toEqual([...open, "visits"]);
    await db.execute(sql`call raise_wall('visits', '{own}', '{own}')`);
    expect(await unwalled(db)).toEqual(open);
  }));

test("the application's role owns nothing and passes no wall by", async () => {
  const [role] = await testDatabase().execute(sql`
    select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole,
      (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = ${applicationRole}`);
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, owned: 0 });
});

test("what a transaction says of itself is gone for the next one on the same connection", async () => {
  const standing = { person: crypto.randomUUID(), organisation: crypto.randomUUID(), role: "system" } as const;
  const said = sql`select current_user as role, current_setting('app.person', true) as person,
    current_setting('app.organisation', true) as organisation, current_setting('app.platform_role', true) as platform`;
  const inside = await inTransaction(
    testDatabase(),
    { role: applicationRole, settings: wallSettings(standing) },
    async (db) => [...(await db.execute(said))],
  );
  expect(inside).toEqual([
    { role: applicationRole, person: standing.person, organisation: standing.organisation, platform: "system" },
  ]);
  for (let turn = 0; turn < 10; turn += 1) {
    const [left] = await testDatabase().execute<{ role: string; platform: string | null }>(said);
    expect(left?.role).not.toBe(applicationRole);
    expect(left).not.toMatchObject({ platform: "system" });
    expect(Object.values({ ...left, role: null }).filter(Boolean)).toEqual([]);
  }
});

async function countedAll(db: Database, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = await counted(db, table);
  return counts;
}

const zero = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]));
const without = (tables: readonly string[], left: readonly string[]) => tables.filter((table) => !left.includes(table));

test("asked straight, without a condition: nobody sees what is not theirs", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const tables = await walledTables(db);
    const all = await countedAll(db, tables);
    expect(Object.entries(all).filter(([, count]) => count === 0)).toEqual([]);

    const confidential = without(tables, published);
    expect(await countedAll(behindTheWall(db, visitor), confidential)).toEqual(zero(confidential));
    expect(await countedAll(behindTheWall(db, { ...visitor, personId: crypto.randomUUID() }), confidential)).toEqual(
      zero(confidential),
    );
    expect(await countedAll(behindTheWall(db, visitor, "system"), tables)).toEqual(all);

    const own = seenByMember({ mine, me });
    expect(Object.keys(own).toSorted()).toEqual(confidential);
    for (const table of confidential) {
      const expected = await counted(db, table, own[table]);
      expect([table, await counted(behindTheWall(db, me), table)]).toEqual([table, expected]);
      if (own[table] !== nothing) expect(expected, table).toBeLessThan(all[table] ?? 0);
    }
  }));

test("an editor sees of others the texts of their directions that were sent, what hangs on them, and whom to tell", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const [own, more] = [seenByMember({ mine, me }), seenByEditor({ mine, me })];
    const editor = behindTheWall(db, asEditor({ me }));
    const widened: string[] = [];
    for (const [table, rows] of Object.entries(more)) {
      const expected = await counted(db, table, rows);
      expect([table, await counted(editor, table)]).toEqual([table, expected]);
      if (expected > (await counted(db, table, own[table]))) widened.push(table);
    }
    expect(widened.toSorted()).toEqual([
      "files",
      "manuscript_answers",
      "manuscript_comments",
      "manuscript_versions",
      "manuscripts",
      "people",
    ]);
    const all = await counted(db, "manuscripts");
    expect(await counted(editor, "manuscripts")).toBeLessThan(all);
  }));

test("each platform role sees what it is for, and no more", () =>
  inTheDemo(async ({ db }) => {
    const confidential = without(await walledTables(db), published);
    const all = await countedAll(db, confidential);
    const seenBy = async (role: "secretariat" | "board" | "administrator" | "entrance") => {
      const counts = await countedAll(behindTheWall(db, visitor, role), confidential);
      for (const [table, count] of Object.entries(counts)) expect([0, all[table]], table).toContain(count);
      return confidential.filter((table) => counts[table] !== 0);
    };
    const nobodyElses = [
      "erasures",
      "join_tries",
      "kept_forms",
      "mailed_keys",
      "notice_settings",
      "notices",
      "outbox",
      "passkey_challenges",
      "passkeys",
      "person_secrets",
      "recovery_codes",
      "sent_forms",
      "sign_in_tries",
    ];
    expect(await seenBy("secretariat")).toEqual(without(confidential, nobodyElses));
    expect(await seenBy("board")).toEqual(["period_totals", "submissions"]);
    expect(await seenBy("administrator")).toEqual([
      "activities",
      "anchored_heads",
      "chain_heads",
      "editorships",
      "invitations",
      "job_runs",
      "known_browsers",
      "people",
      "seats",
      "sign_ins",
    ]);
    expect(await seenBy("entrance")).toEqual([
      "editorships",
      "invitations",
      "join_tries",
      "kept_forms",
      "known_browsers",
      "mailed_keys",
      "notice_settings",
      "passkey_challenges",
      "passkeys",
      "people",
      "person_secrets",
      "recovery_codes",
      "seats",
      "sign_in_tries",
      "sign_ins",
    ]);
  }));

test("the desks learn whether somebody has a second factor, and read no secret of it", () =>
  inTheDemo(async ({ db, me }) => {
    const [other] = await db.execute<{ id: string }>(sql`
      select id from people where id <> ${me.personId} and platform_role = 'board'`);
    await db.execute(sql`delete from passkeys where person_id in (${me.personId}, ${other?.id ?? null})`);
    await db.execute(sql`update person_secrets set totp_secret = 'JBSWY3DP' where person_id = ${other?.id ?? null}`);
    const told = async (who: Database, person?: string | null) =>
      (await who.execute(sql`select has_second_factor(${person ?? null}) as told`))[0]?.["told"];
    const secretariat = behindTheWall(db, { ...visitor, platformRole: "secretariat" });
    expect(await told(secretariat, other?.id)).toBe(true);
    expect(await counted(secretariat, "person_secrets")).toBe(0);
    expect(await told(behindTheWall(db, me), other?.id)).toBe(null);
    expect(await told(behindTheWall(db, me), me.personId)).toBe(false);
  }));
