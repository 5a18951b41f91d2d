import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { organisations, registerDecisions } from "#db/schema/organisations.ts";

/**
 * The organisation, with its row held until the transaction ends, for whoever keeps the register.
 * @throws {Refusal} `access.forbidden`, `access.not_found`
 */
export async function heldForRegister(
  ctx: Context,
  organisationId: string,
): Promise<typeof organisations.$inferSelect> {
  authorize(ctx.actor, "register.keep", null);
  const [row] = await ctx.db.select().from(organisations).where(eq(organisations.id, organisationId)).for("update");
  if (!row) throw new Refusal("access.not_found");
  return row;
}

type Decided = Pick<typeof registerDecisions.$inferInsert, "organisationId" | "kind" | "day" | "reason" | "otherId">;

/** Keeps what was decided and why, beside the trail, which holds no words. */
export async function keepDecision(ctx: Context, decided: Decided, db: Database = ctx.db): Promise<void> {
  await db.insert(registerDecisions).values({ ...decided, decidedAt: ctx.now, decidedBy: ctx.actor.personId });
}
