import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { visitor } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";
import { counted, demoOfThisFile, refusedByTheWall } from "./walled-demo.ts";

const inTheDemo = demoOfThisFile();

test("an organisation writes its own row, and of it neither its name nor its place in the register", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const who = behindTheWall(db, me);
    await who.execute(sql`update organisations set summary_en = 'Ours' where id = ${mine}`);
    for (const column of ["name", "short_name", "slug"]) {
      const renamed = who.transaction((own) =>
        own.execute(sql`update organisations set ${sql.identifier(column)} = 'altul' where id = ${mine}`),
      );
      await expect(renamed, column).rejects.toMatchObject(refusedByTheWall);
    }
    const secretariat = behindTheWall(db, { ...visitor, platformRole: "secretariat" });
    await secretariat.execute(sql`update organisations set short_name = 'Altul' where id = ${mine}`);
    for (const attempt of [sql`delete from register_decisions`, sql`update former_names set name = 'y'`]) {
      const denied = secretariat.transaction((inside) => inside.execute(attempt));
      await expect(denied).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));

/** A row of somebody else, written once more as if it were one's own doing. */
async function forged(db: Database, { who, table, row }: { who: Database; table: string; row: SQL }): Promise<unknown> {
  const [found] = await db.execute<{ row: unknown }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${row} limit 1`,
  );
  if (!found) throw new Error(`nothing to forge in ${table}`);
  return who.transaction((inside) =>
    inside.execute(
      sql`insert into ${sql.identifier(table)} select * from jsonb_populate_record(null::${sql.identifier(table)}, ${JSON.stringify(found.row)}::jsonb)`,
    ),
  );
}

test("a row forged for another organisation is refused, and no row of another's is changed or taken", () =>
  inTheDemo(async ({ db, mine, other, me }) => {
    const who = behindTheWall(db, me);
    const theirReports = sql`submission_id in (select id from submissions where organisation_id = ${other})`;
    const theirs: Record<string, SQL> = {
      submissions: sql`organisation_id = ${other}`,
      service_offers: sql`organisation_id = ${other}`,
      seats: sql`organisation_id = ${other}`,
      invitations: sql`organisation_id = ${other}`,
      memberships: sql`organisation_id = ${other}`,
      organisations: sql`id = ${other}`,
      outbox: sql`desk = ${other}`,
      practice_uptakes: sql`organisation_id = ${other}`,
      practice_questions: sql`organisation_id = ${other}`,
      activities: sql`organisation_id = ${other}`,
      cells: theirReports,
      narratives: theirReports,
      trainings: theirReports,
      submission_versions: theirReports,
    };
    for (const [table, row] of Object.entries(theirs)) {
      await expect(forged(db, { who, table, row }), table).rejects.toMatchObject(refusedByTheWall);
    }
    const moved = who.transaction((own) => own.execute(sql`update submissions set organisation_id = ${other}`));
    await expect(moved).rejects.toMatchObject(refusedByTheWall);

    const before = await db.execute(sql`select * from cells where ${theirReports} order by 1, 2, 3`);
    await who.execute(sql`update cells set value = 999999 where state = 'value'`);
    await who.execute(sql`delete from cells`);
    expect(await db.execute(sql`select * from cells where ${theirReports} order by 1, 2, 3`)).toEqual(before);
    expect(
      await counted(db, "cells", sql`submission_id in (select id from submissions where organisation_id = ${mine})`),
    ).toBe(0);
  }));

test("who invites cuts a key for their own organisation's invitation and its address, and for nothing else", () =>
  inTheDemo(async ({ db, mine, other, me }) => {
    const who = behindTheWall(db, me);
    const cut = (purpose: string, email: string, organisation: string) =>
      who.transaction(async (inside) => {
        const subject = sql`(select id from invitations where organisation_id = ${organisation})`;
        const [row] = await db.execute<{ id: string }>(subject);
        await inside.execute(sql`insert into mailed_keys (purpose, email, subject_id, link_hash, code_hash, created_at, expires_at)
          values (${purpose}, ${email}, ${row?.id ?? null}, gen_random_uuid()::text, 'x', now(), now() + interval '1 hour')`);
      });
    await cut("invitation", "x@example.org", mine);
    await expect(cut("invitation", "x@example.org", other)).rejects.toMatchObject(refusedByTheWall);
    await expect(cut("invitation", "y@example.org", mine)).rejects.toMatchObject(refusedByTheWall);
    await expect(cut("password_reset", "x@example.org", mine)).rejects.toMatchObject(refusedByTheWall);
  }));

test("what a seat was and when it began is never rewritten, and neither seats nor invitations are removed", () =>
  inTheDemo(async ({ db, me }) => {
    const who = behindTheWall(db, me);
    const attempts = [
      sql`update seats set role = 'coordinator'`,
      sql`update seats set started_at = now()`,
      sql`delete from seats`,
      sql`update invitations set email = 'y@example.org'`,
      sql`update invitations set seat_role = 'coordinator'`,
    ];
    for (const attempt of attempts) {
      const denied = who.transaction((own) => own.execute(attempt));
      await expect(denied).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }));

test("the secretariat writes no figure, and nobody writes the trail in another's name", () =>
  inTheDemo(async ({ db, mine, me }) => {
    const secretariat = behindTheWall(db, { ...visitor, platformRole: "secretariat" });
    const ofMine = sql`submission_id in (select id from submissions where organisation_id = ${mine})`;
    await expect(forged(db, { who: secretariat, table: "cells", row: ofMine })).rejects.toMatchObject(refusedByTheWall);
    const inAnothersName = sql`organisation_id = ${mine} and actor_id <> ${me.personId}`;
    await expect(
      forged(db, { who: behindTheWall(db, me), table: "activities", row: inAnothersName }),
    ).rejects.toMatchObject(refusedByTheWall);
  }));
