import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { anchorHeads } from "#app/domain/audit/commands/anchor-heads.server.ts";
import { record, recordAll } from "#app/domain/audit/commands/record.server.ts";
import { verifiedTrail } from "#app/domain/audit/queries/verified-trail.server.ts";
import { operator } from "#app/portal/database.server.ts";
import { seedDemo } from "#app/portal/seeds/demo.server.ts";
import { seedCoalition2020 } from "#app/portal/seeds/protect-2020.server.ts";
import { anchorTrail } from "#app/worker/anchor-trail.server.ts";
import { activities, chainHeads } from "#db/schema/audit.ts";
import { rolledBack } from "#tests/support/database.ts";
import { mailbox } from "#tests/support/mailbox.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";
import { inWorld, type World } from "#tests/support/world.ts";

/** What the owner of the database could do to it, past the triggers. */
async function tampered(world: World, statement: string): Promise<void> {
  await world.db.execute(sql`alter table activities disable trigger user`);
  await world.db.execute(sql.raw(statement.replaceAll("$org", `'${world.organisation.id}'`)));
  await world.db.execute(sql`alter table activities enable trigger user`);
}

/** Twelve acts of one organisation and three of the other, in turns. */
async function busyWorld(world: World): Promise<void> {
  for (let number = 1; number <= 12; number += 1) {
    const { organisation, coordinator, otherCoordinator, otherOrganisation } = world;
    const happening = {
      kind: "report.figures_saved",
      subjectId: `act ${number}`,
      details: { number, year: 2025 },
    } as const;
    await record(coordinator, { ...happening, organisationId: organisation.id });
    if (number % 4 === 0) await record(otherCoordinator, { ...happening, organisationId: otherOrganisation.id });
  }
}

async function breaks(world: World) {
  const found = await verifiedTrail({ ...world.visitor, db: world.db });
  const known = new Set<string | null>([null, world.organisation.id, world.otherOrganisation.id]);
  return found.breaks.filter(({ organisationId }) => known.has(organisationId));
}

const rowAt = async ({ db, organisation }: World, place: number) => {
  const [row] = await db
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.organisationId, organisation.id), eq(activities.sequence, place)));
  return row?.id;
};

test("the demo's trail is whole, from its first row to its last", () =>
  rolledBack(async (db) => {
    const ctx = { db, actor: operator, now: new Date("2026-11-22T09:00:00Z"), requestId: null };
    await seedCoalition2020(ctx);
    await seedDemo(ctx);
    const trail = await verifiedTrail(ctx);
    expect(trail.breaks).toEqual([]);
    expect(trail.activities).toBe(await db.$count(activities));
    expect(trail.activities).toBeGreaterThan(300);
  }));

test("acts of two organisations in turns make two chains, each without a gap", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    expect(await breaks(world)).toEqual([]);
    const places = await world.db
      .select({ sequence: activities.sequence })
      .from(activities)
      .where(eq(activities.organisationId, world.organisation.id))
      .orderBy(activities.id);
    expect(places.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  }));

test("an edited row is named: who, when, what, and for whom", () =>
  inWorld(async (world) => {
    for (const change of [
      'details = \'{"number": 7, "year": 2024}\'',
      "actor_id = gen_random_uuid()",
      "at = at + interval '1 microsecond'",
      "subject_id = 'act 8'",
      "request_id = 'other'",
    ]) {
      await world.db.transaction(async (db) => {
        const inside = { ...world, db };
        await busyWorld(world);
        await tampered(inside, `update activities set ${change} where organisation_id = $org and sequence = 7`);
        const named = {
          what: "changed",
          sequence: 7,
          id: await rowAt(inside, 7),
          organisationId: world.organisation.id,
        };
        expect(await breaks(inside), change).toMatchObject([named]);
        await tampered(inside, "delete from activities where organisation_id = $org");
        await db.delete(chainHeads).where(eq(chainHeads.organisationId, world.organisation.id));
      });
    }
  }));

test("a row edited with its hash worked out anew is betrayed by the next one", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    await tampered(
      world,
      `update activities a set subject_id = 'forged', hash = encode(sha256(convert_to(
        (select hash from activities b where b.organisation_id = $org and b.sequence = 6)
        || jsonb_build_array(7, (extract(epoch from a.at) * 1000000)::bigint, a.kind, a.actor_id, a.acting_organisation_id,
          a.organisation_id, 'forged', a.details, a.request_id)::text, 'UTF8')), 'hex')
        where organisation_id = $org and sequence = 7`,
    );
    expect(await breaks(world)).toMatchObject([{ what: "changed", sequence: 8 }]);
  }));

test("a deleted row is named by its place, also with the others moved up", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    await tampered(world, "delete from activities where organisation_id = $org and sequence in (5, 6)");
    expect(await breaks(world)).toMatchObject([{ what: "missing", from: 5, to: 6 }]);
    await tampered(
      world,
      "update activities set sequence = sequence - 2 where organisation_id = $org and sequence > 6",
    );
    const found = await breaks(world);
    expect(found.filter(({ what }) => what === "changed")).toHaveLength(6);
    expect(found[0]).toMatchObject({ what: "changed", sequence: 5 });
    expect(found.at(-1)).toMatchObject({ what: "cut", from: 11, to: 12 });
  }));

test("rows that changed places are both named", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    await tampered(
      world,
      `update activities set sequence = -sequence where organisation_id = $org and sequence in (3, 9);
       update activities set sequence = 12 + sequence where organisation_id = $org and sequence < 0`,
    );
    const found = await breaks(world);
    expect(found.map((one) => one.what === "changed" && one.sequence)).toEqual([3, 4, 9, 10]);
  }));

test("a tail that was cut off is found by the chain's head, and by the anchored one when that was set back too", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    const anchored = await anchorHeads({ ...world.visitor, db: world.db });
    expect(anchored?.day).toBe("2026-03-12");
    await tampered(world, "delete from activities where organisation_id = $org and sequence > 9");
    expect(await breaks(world)).toMatchObject([{ what: "cut", from: 10, to: 12 }]);
    await tampered(
      world,
      `update chain_heads h set sequence = 9, hash = a.hash from activities a
       where h.organisation_id = $org and a.organisation_id = $org and a.sequence = 9`,
    );
    expect(await breaks(world)).toMatchObject([{ what: "cut", from: 10, to: 12, day: "2026-03-12" }]);
    await record(world.coordinator, {
      kind: "report.submitted",
      subjectId: "x",
      organisationId: world.organisation.id,
    });
    await record(world.coordinator, {
      kind: "report.submitted",
      subjectId: "y",
      organisationId: world.organisation.id,
    });
    await record(world.coordinator, {
      kind: "report.submitted",
      subjectId: "z",
      organisationId: world.organisation.id,
    });
    expect(await breaks(world)).toMatchObject([{ what: "rewritten", after: 0, sequence: 12, day: "2026-03-12" }]);
  }));

test("a row slipped in at the end past the trigger is found", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    await tampered(
      world,
      `insert into activities (at, kind, organisation_id, subject_id, sequence, hash)
       values (now(), 'report.accepted', $org, 'x', 13, 'abc')`,
    );
    expect(await breaks(world)).toMatchObject([
      { what: "changed", sequence: 13 },
      { what: "head", sequence: 13 },
    ]);
  }));

test("not even the portal itself can change the trail, move a head, or choose a row's hash", () =>
  inWorld(async (world) => {
    await busyWorld(world);
    const portal = behindTheWall(world.db, world.visitor.actor, "system");
    for (const statement of [
      "update activities set kind = 'x'",
      "delete from activities",
      "update chain_heads set sequence = 0",
      "delete from chain_heads",
      "insert into chain_heads values ('x', null, 1, 'x')",
      "update anchored_heads set sequence = 0",
      "delete from anchored_heads",
    ]) {
      const tried = portal.transaction((db) => db.execute(sql.raw(statement)));
      await expect(tried, statement).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    const { now: at, organisation } = world;
    const forged = {
      at,
      kind: "report.accepted",
      organisationId: organisation.id,
      subjectId: "x",
      sequence: 3,
      hash: "y",
    };
    const [kept] = await portal.insert(activities).values(forged).returning();
    expect(kept).toMatchObject({ sequence: 13, hash: expect.stringMatching(/^[\da-f]{64}$/) as string });
    expect(await breaks(world)).toEqual([]);
  }));

test("what touches many organisations is written into each one's chain", () =>
  inWorld(async (world) => {
    const of = (organisationId: string | null) =>
      ({ kind: "period.reminded", subjectId: "x", organisationId }) as const;
    await recordAll(world.secretariat, [of(world.otherOrganisation.id), of(null), of(world.organisation.id)]);
    expect(await breaks(world)).toEqual([]);
    const seen = await world.coordinator.db.select({ by: activities.actorId }).from(activities);
    expect(seen).toEqual([{ by: world.secretariat.actor.personId }]);
  }));

test("once a day, and only when something has happened, the secretariat is mailed the trail's fingerprint", () =>
  inWorld(async (world) => {
    const { db } = world;
    const mails = async () => (await mailbox(db)).filter(({ template }) => template === "trail_anchored");
    await busyWorld(world);
    await anchorTrail(db, world.now);
    await anchorTrail(db, new Date(world.now.getTime() + 3_600_000));
    const sent = await mails();
    expect(sent.map(({ to }) => to)).toEqual(
      expect.arrayContaining(["secretariat@example.org", "secretariat2@example.org"]),
    );
    expect(sent).toHaveLength(2);
    await anchorTrail(db, new Date("2026-03-13T06:00:00Z"));
    expect(await mails()).toHaveLength(2);
    await db.execute(sql`select set_config('role', 'none', true)`);
    await record(world.coordinator, {
      kind: "report.submitted",
      subjectId: "x",
      organisationId: world.organisation.id,
    });
    await anchorTrail(db, new Date("2026-03-14T06:00:00Z"));
    expect(await mails()).toHaveLength(4);
    const { anchored } = await verifiedTrail({ ...world.visitor, db });
    const digests = (await mails()).map(({ props }) => props["digest"]);
    expect(new Set(digests)).toEqual(new Set(anchored.map(({ digest }) => digest)));
  }));
