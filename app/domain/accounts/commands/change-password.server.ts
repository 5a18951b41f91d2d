import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { type ChangePasswordInput } from "../input.ts";
import { tellPasswordChanged } from "../letters.server.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { useUpOwnResetKeys } from "../mailed-keys.server.ts";
import { obstacleToPassword } from "../rules/password.server.ts";
import { keepSecrets } from "../store.server.ts";

/**
 * Changes the person's own password, ends their sign-ins everywhere else, and takes the power from every mail that was
 * to bring a new one.
 * @throws {Refusal} `password.wrong`, `password.too_short`, `password.too_long`, `password.guessable`
 */
export async function changePassword(ctx: Context, input: ChangePasswordInput & { request: Request }): Promise<void> {
  const person = await confirmItIsThem(ctx, input.current_password);
  const obstacle = await obstacleToPassword(input.password, person);
  if (obstacle) throw obstacle;
  if (input.password === input.current_password) throw new Refusal("password.same");
  const passwordHash = await hashPassword(input.password);
  await keepSecrets(ctx.db, person.id, { passwordHash });
  await useUpOwnResetKeys(ctx.db, ctx.now);
  await endEverywhere(ctx, person.id, input.request);
  await tellPasswordChanged(ctx, person);
  await record(ctx, { kind: "account.password_changed", subjectId: person.id });
}
