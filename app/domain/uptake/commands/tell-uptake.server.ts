import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practiceUptakes } from "#db/schema/uptake.ts";
import { practiceInUse } from "../practice-followed.server.ts";

type Told = {
  /** `2026-03-12`; not ahead. */
  since: string;
  adapted: string;
  isNamed: boolean;
};

/**
 * The organisation acted for says that it works by a practice of another one.
 * @throws {Refusal} `access.not_found` · `uptake.day_ahead` · `uptake.told_already`
 */
export async function tellUptake(ctx: Context, slug: string, told: Told): Promise<void> {
  const organisationId = ctx.actor.actingFor ?? "";
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const practice = await practiceInUse(inside, slug);
    authorize(ctx.actor, "uptake.tell", practice);
    if (told.since > dayOf(ctx.now)) throw new Refusal("uptake.day_ahead");
    const id = crypto.randomUUID();
    const row = { id, practiceId: practice.id, organisationId, toldAt: ctx.now, toldBy: ctx.actor.personId, ...told };
    const added = await db
      .insert(practiceUptakes)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: practiceUptakes.id });
    if (added.length === 0) throw new Refusal("uptake.told_already");
    await record(inside, { kind: "uptake.told", subjectId: id, organisationId, details: { slug } });
  });
}

/**
 * The organisation acted for agrees to be named, or takes that back.
 * @throws {Refusal} `access.not_found`
 */
export async function nameUptake(ctx: Context, slug: string, isNamed: boolean): Promise<void> {
  const organisationId = ctx.actor.actingFor ?? "";
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const practice = await practiceInUse(inside, slug);
    authorize(ctx.actor, "uptake.tell", practice);
    const own = and(eq(practiceUptakes.practiceId, practice.id), eq(practiceUptakes.organisationId, organisationId));
    const [changed] = await db
      .update(practiceUptakes)
      .set({ isNamed })
      .where(and(own, isNull(practiceUptakes.withdrawnAt)))
      .returning({ id: practiceUptakes.id });
    if (!changed) throw new Refusal("access.not_found");
    const details = { slug, isNamed };
    await record(inside, { kind: "uptake.told", subjectId: changed.id, organisationId, details });
  });
}
