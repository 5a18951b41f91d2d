import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { letGoOfCodes } from "../passkey-store.server.ts";
import { keepSecrets } from "../store.server.ts";

/**
 * Signing in asks for no code of an authenticator any more, and sign-ins elsewhere end. Whoever must have a second factor
 * and gave up the last one is led to set up a new one.
 * @throws {Refusal} `password.wrong`, `second_factor.not_there`
 */
export async function removeSecondFactor(
  ctx: Context,
  input: { current_password: string; request: Request },
): Promise<void> {
  const person = await confirmItIsThem(ctx, input.current_password);
  if (!person.totpSecret) throw new Refusal("second_factor.not_there");
  await keepSecrets(ctx.db, person.id, { totpSecret: null, totpLastStep: null });
  await letGoOfCodes(ctx.db, person.id);
  await endEverywhere(ctx, person.id, input.request);
  await tellSecondFactorChanged(ctx, person, "authenticator_removed");
  await record(ctx, { kind: "account.second_factor_removed", subjectId: person.id });
}
