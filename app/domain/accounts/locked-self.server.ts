import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { lockedPerson, type PersonWithSecrets } from "./store.server.ts";

/** The person who asks, held for the rest of the transaction. */
export async function lockedSelf(ctx: Context): Promise<PersonWithSecrets> {
  const person = ctx.actor.personId ? await lockedPerson(ctx.db, { id: ctx.actor.personId }) : null;
  if (!person) throw new Refusal("access.sign_in_needed");
  return person;
}
