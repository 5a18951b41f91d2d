import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { people, personSecrets } from "#db/schema/accounts.ts";
import { recoveryCodesLeft } from "../recovery-codes.server.ts";
import { newSecret } from "../rules/second-factor.ts";

export type SecondFactorPage =
  | { kind: "set_up"; codesLeft: number }
  | {
      kind: "to_set_up";
      /** Base32; kept only when the form comes back with a code of it. */
      secret: string;
      email: string;
    };

/** The person's second factor, or a new secret to set one up with. */
export async function secondFactorPage(ctx: Context): Promise<SecondFactorPage> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const [person] = await ctx.db
    .select({ email: people.email, secret: personSecrets.totpSecret })
    .from(people)
    .leftJoin(personSecrets, eq(personSecrets.personId, people.id))
    .where(eq(people.id, ctx.actor.personId));
  if (!person) throw new Refusal("access.sign_in_needed");
  if (person.secret) return { kind: "set_up", codesLeft: await recoveryCodesLeft(ctx.db, ctx.actor.personId) };
  return { kind: "to_set_up", secret: newSecret(), email: person.email };
}
