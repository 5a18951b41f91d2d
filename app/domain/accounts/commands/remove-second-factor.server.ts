import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { recoveryCodes } from "#db/schema/accounts.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { keepSecrets } from "../store.server.ts";

/**
 * Signing in asks for the password alone again. Whoever must have a second factor is led to set up a new one.
 * @throws {Refusal} `password.wrong`, `second_factor.not_there`
 */
export async function removeSecondFactor(ctx: Context, input: { current_password: string }): Promise<void> {
  const person = await confirmItIsThem(ctx, input.current_password);
  if (!person.totpSecret) throw new Refusal("second_factor.not_there");
  await keepSecrets(ctx.db, person.id, { totpSecret: null, totpLastStep: null });
  await ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id));
  await record(ctx, { kind: "account.second_factor_removed", subjectId: person.id });
}
