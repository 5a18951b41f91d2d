import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { people } from "#db/schema/accounts.ts";
import { confirmPassword } from "../confirm.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { stopsAdministering } from "../platform-roles.server.ts";

type Switching = { personId: string; current_password: string };

/**
 * Nobody comes in with this account any more: every sign-in ends, and the next request is a stranger's. Seats and roles
 * stay, for when it is enabled again.
 * @throws {Refusal} `password.wrong`, `access.not_found`, `account.last_administrator`
 */
export function disableAccount(ctx: Context, input: Switching): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const person = await personToSwitch(inside, input);
    if (person.disabledAt) return;
    await stopsAdministering(inside, person.id);
    await db.update(people).set({ disabledAt: ctx.now }).where(eq(people.id, person.id));
    await endEverywhere(inside, person.id, null);
    await record(inside, { kind: "account.disabled", subjectId: person.id });
  });
}

/** The person comes in again, with the password, the second factor, the seats and the role they had. */
export function enableAccount(ctx: Context, input: Switching): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const person = await personToSwitch(inside, input);
    if (!person.disabledAt) return;
    await db.update(people).set({ disabledAt: null }).where(eq(people.id, person.id));
    await record(inside, { kind: "account.enabled", subjectId: person.id });
  });
}

async function personToSwitch(ctx: Context, { personId, current_password: password }: Switching) {
  authorize(ctx.actor, "account.view_all", null);
  await confirmPassword(ctx, password);
  const [person] = await ctx.db
    .select({ id: people.id, platformRole: people.platformRole, disabledAt: people.disabledAt })
    .from(people)
    .where(eq(people.id, personId))
    .for("update");
  if (!person) throw new Refusal("access.not_found");
  authorize(ctx.actor, "account.disable", person);
  return person;
}
