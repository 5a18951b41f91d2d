import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { lockedPerson, type PersonWithSecrets } from "./store.server.ts";

/**
 * Acts that would let a stranger at an open browser take an account over ask for the password again (ASVS 7.5.3).
 * The person's row is locked for the rest of the transaction.
 * @throws {Refusal} `password.wrong`
 */
export async function confirmItIsThem(ctx: Context, password: string): Promise<PersonWithSecrets> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const person = await lockedPerson(ctx.db, { id: ctx.actor.personId });
  if (!person) throw new Refusal("access.sign_in_needed");
  if (!(await passwordMatches(person.passwordHash, password))) throw new Refusal("password.wrong");
  return person;
}
