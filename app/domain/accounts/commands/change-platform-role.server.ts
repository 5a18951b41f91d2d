import { eq } from "drizzle-orm";
import { type PlatformRole } from "#app/access/actor.ts";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { people } from "#db/schema/accounts.ts";
import { confirmPassword } from "../confirm.server.ts";
import { givePlatformRole } from "../platform-roles.server.ts";

/**
 * Gives a person who has an account another role in the platform, or none. In force with their next request.
 * @throws {Refusal} `password.wrong`, `access.not_found`, `account.last_administrator`
 */
export function changePlatformRole(
  ctx: Context,
  input: { personId: string; role: PlatformRole | null; current_password: string },
): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    authorize(ctx.actor, "account.view_all", null);
    await confirmPassword(inside, input.current_password);
    const [person] = await db
      .select({ id: people.id, platformRole: people.platformRole })
      .from(people)
      .where(eq(people.id, input.personId))
      .for("update");
    if (!person) throw new Refusal("access.not_found");
    authorize(ctx.actor, "account.change_role", person);
    if (person.platformRole === input.role) return;
    await givePlatformRole(inside, person, input.role);
    const details = { role: input.role, was: person.platformRole };
    await record(inside, { kind: "account.role_changed", subjectId: person.id, details });
  });
}
