import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { people, personSecrets } from "#db/schema/accounts.ts";
import { recoveryCodesLeft } from "../recovery-codes.server.ts";
import { newSecret } from "../rules/second-factor.ts";
import { passkeysOf } from "../passkey-store.server.ts";

export type SecondFactorPage = {
  authenticator:
    | { kind: "set_up" }
    | {
        kind: "to_set_up";
        /** Base32; kept only when the form comes back with a code of it. */
        secret: string;
        email: string;
      };
  passkeys: number;
  codesLeft: number;
};

/** The person's second factors, or a new secret to set an authenticator up with. */
export async function secondFactorPage(ctx: Context): Promise<SecondFactorPage> {
  const { personId } = ctx.actor;
  if (!personId) throw new Refusal("access.sign_in_needed");
  const [person] = await ctx.db
    .select({ email: people.email, secret: personSecrets.totpSecret })
    .from(people)
    .leftJoin(personSecrets, eq(personSecrets.personId, people.id))
    .where(eq(people.id, personId));
  if (!person) throw new Refusal("access.sign_in_needed");
  return {
    authenticator: person.secret ? { kind: "set_up" } : { kind: "to_set_up", secret: newSecret(), email: person.email },
    passkeys: (await passkeysOf(ctx.db, personId)).length,
    codesLeft: await recoveryCodesLeft(ctx.db, personId),
  };
}
