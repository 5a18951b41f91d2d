import { aPassword } from "./factories/accounts.ts";
import { type Persona } from "./world.ts";

/** What a person writes where they are asked for their password again, once they may. */
export const confirming = { current_password: "patru cuvinte fara rost" };

export const unconfirmed = { current_password: "altceva decât parola" };

/** From now on these people have the password of `confirming`. */
export async function mayConfirm(...personas: Persona[]): Promise<void> {
  for (const { db, actor } of personas) await aPassword(db, actor.personId, confirming.current_password);
}
