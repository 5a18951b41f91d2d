import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { passkeysOf } from "../passkey-store.server.ts";
import { writeRecoveryCodes } from "../recovery-codes.server.ts";

/**
 * New recovery codes; the former ones are good for nothing more.
 * @throws {Refusal} `password.wrong`, `second_factor.not_there`
 */
export async function renewRecoveryCodes(ctx: Context, input: { current_password: string }): Promise<string[]> {
  const person = await confirmItIsThem(ctx, input.current_password);
  const hasFactor = person.totpSecret !== null || (await passkeysOf(ctx.db, person.id)).length > 0;
  if (!hasFactor) throw new Refusal("second_factor.not_there");
  const codes = await writeRecoveryCodes(ctx.db, person.id);
  await tellSecondFactorChanged(ctx, person, "codes_renewed");
  await record(ctx, { kind: "account.recovery_codes_renewed", subjectId: person.id });
  return codes;
}
