import { eq, sql } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { people } from "#db/schema/accounts.ts";
import { confirmPassword } from "../confirm.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { type ResetReason } from "../model.ts";

/**
 * Takes away everything somebody else signs in with besides their password, who lost it: authenticator, passkeys and
 * recovery codes. All their sign-ins end, and they are written to. Whoever must have a second factor sets up a new one
 * before anything else.
 * @throws {Refusal} `access.not_found`, `access.forbidden`, `password.wrong`, `second_factor.nothing_to_take`
 */
export function resetSecondFactor(
  ctx: Context,
  input: { personId: string; reason: ResetReason; current_password: string },
): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    authorize(ctx.actor, "account.view_all", null);
    await confirmPassword(inside, input.current_password);
    const [person] = await db
      .select({
        id: people.id,
        email: people.email,
        language: people.language,
        platformRole: people.platformRole,
        hasOne: sql<boolean>`has_second_factor(${people.id})`,
      })
      .from(people)
      .where(eq(people.id, input.personId))
      .for("update");
    if (!person) throw new Refusal("access.not_found");
    authorize(ctx.actor, "account.reset_second_factor", person);
    if (!person.hasOne) throw new Refusal("second_factor.nothing_to_take");
    await db.execute(sql`select remove_second_factors(${person.id}::uuid)`);
    await endEverywhere(inside, person.id, null);
    await tellSecondFactorChanged(inside, person, "taken_away");
    const details = { reason: input.reason };
    await record(inside, { kind: "account.second_factor_reset", subjectId: person.id, details });
  });
}
