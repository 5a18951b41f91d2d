import { authorize } from "#app/access/authorize.ts";
import { confirmItIsThem } from "#app/domain/accounts/confirm.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { endSignIn } from "#app/platform/session/session.server.ts";
import { erasePerson } from "../erase-person.server.ts";
import { holdColleagues, obstacleToErasure } from "../obstacle-to-erasure.server.ts";

/**
 * The person takes themselves out of the portal, at once and for good. Returns the header that clears their cookie.
 * @throws {Refusal} `password.wrong`, `erasure.last_coordinator`, `erasure.last_administrator`
 */
export async function eraseMyAccount(
  ctx: Context,
  input: { current_password: string; request: Request },
): Promise<string> {
  authorize(ctx.actor, "account.erase_own", null);
  const { personId } = ctx.actor;
  if (!personId) throw new Refusal("access.sign_in_needed");
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    await holdColleagues(inside, personId);
    const person = await confirmItIsThem(inside, input.current_password);
    const obstacle = await obstacleToErasure(inside, personId);
    if (obstacle) throw obstacle;
    await erasePerson(inside, person);
    return endSignIn(db, input.request);
  });
}
