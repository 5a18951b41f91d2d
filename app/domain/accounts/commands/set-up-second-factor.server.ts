import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { type SetUpSecondFactorInput } from "../input.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { recoveryCodesLeft, writeRecoveryCodes } from "../recovery-codes.server.ts";
import { isSecret, stepOfCode } from "../rules/second-factor.ts";
import { keepSecrets } from "../store.server.ts";

/**
 * From now on the person signs in with a code of their authenticator too. Sign-ins elsewhere end. Returns the recovery
 * codes, which nobody is ever shown again; null for whoever has some left, because they have a passkey.
 * @throws {Refusal} `password.wrong`, `second_factor.code_wrong`, `second_factor.already_there`
 */
export async function setUpSecondFactor(
  ctx: Context,
  input: SetUpSecondFactorInput & { request: Request },
): Promise<string[] | null> {
  const person = await confirmItIsThem(ctx, input.current_password);
  if (person.totpSecret) throw new Refusal("second_factor.already_there");
  if (!isSecret(input.secret)) throw new Refusal("form.unreadable");
  const step = stepOfCode(input.code, { secret: input.secret, lastStep: null }, ctx.now);
  if (step === null) throw new Refusal("second_factor.code_wrong");
  await keepSecrets(ctx.db, person.id, { totpSecret: input.secret, totpLastStep: step });
  const hasCodes = (await recoveryCodesLeft(ctx.db, person.id)) > 0;
  const codes = hasCodes ? null : await writeRecoveryCodes(ctx.db, person.id);
  await endEverywhere(ctx, person.id, input.request);
  await tellSecondFactorChanged(ctx, person, "authenticator_added");
  await record(ctx, { kind: "account.second_factor_set_up", subjectId: person.id });
  return codes;
}
