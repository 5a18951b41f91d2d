import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { personSecrets } from "#db/schema/accounts.ts";
import { lockedSelf } from "./locked-self.server.ts";
import { type PersonWithSecrets } from "./store.server.ts";

/**
 * Acts that would let a stranger at an open browser take an account over ask for the password again (ASVS 7.5.3).
 * The person's row is locked for the rest of the transaction.
 * @throws {Refusal} `password.wrong`
 */
export async function confirmItIsThem(ctx: Context, password: string): Promise<PersonWithSecrets> {
  const person = await lockedSelf(ctx);
  if (!(await passwordMatches(person.passwordHash, password))) throw new Refusal("password.wrong");
  return person;
}

/**
 * The same for acts about others: holds nobody, so that two who decide about each other do not wait for each other.
 * @throws {Refusal} `password.wrong`
 */
export async function confirmPassword(ctx: Context, password: string): Promise<void> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const [kept] = await ctx.db
    .select({ hash: personSecrets.passwordHash })
    .from(personSecrets)
    .where(eq(personSecrets.personId, ctx.actor.personId));
  if (!(await passwordMatches(kept?.hash ?? null, password))) throw new Refusal("password.wrong");
}
