import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passkeys } from "#db/schema/accounts.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { tellSecondFactorChanged } from "../letters.server.ts";
import { letGoOfCodes, ownPasskey } from "../passkey-store.server.ts";

/**
 * The key opens nothing any more, and sign-ins elsewhere end. Whoever must have a second factor and gave up the last one
 * is led to set up a new one.
 * @throws {Refusal} `password.wrong`, `passkey.not_there`
 */
export async function removePasskey(
  ctx: Context,
  input: { passkey: string; current_password: string; request: Request },
): Promise<void> {
  const person = await confirmItIsThem(ctx, input.current_password);
  const passkey = await ownPasskey(ctx.db, { id: input.passkey, personId: person.id });
  if (!passkey) throw new Refusal("passkey.not_there");
  await ctx.db.delete(passkeys).where(eq(passkeys.id, passkey.id));
  await letGoOfCodes(ctx.db, person.id);
  await endEverywhere(ctx, person.id, input.request);
  await tellSecondFactorChanged(ctx, person, "passkey_removed");
  await record(ctx, { kind: "account.passkey_removed", subjectId: person.id });
}
