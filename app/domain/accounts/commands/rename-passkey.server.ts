import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passkeys } from "#db/schema/accounts.ts";
import { confirmItIsThem } from "../confirm.server.ts";
import { ownPasskey } from "../passkey-store.server.ts";

/** @throws {Refusal} `password.wrong`, `passkey.not_there` */
export async function renamePasskey(
  ctx: Context,
  input: { passkey: string; name: string; current_password: string },
): Promise<void> {
  const person = await confirmItIsThem(ctx, input.current_password);
  const passkey = await ownPasskey(ctx.db, { id: input.passkey, personId: person.id });
  if (!passkey) throw new Refusal("passkey.not_there");
  await ctx.db.update(passkeys).set({ name: input.name }).where(eq(passkeys.id, passkey.id));
  await record(ctx, { kind: "account.passkey_renamed", subjectId: person.id });
}
