import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { people } from "#db/schema/accounts.ts";
import { obstacleToPassword } from "../rules/password.server.ts";
import { keepSecrets } from "../store.server.ts";

/**
 * Opens the account of somebody who has shown that they read the mails of the address; whoever calls has seen the key.
 * Null when the address has an account by now. The trail says that they did it themselves.
 * @throws {Refusal} `password.too_short`, `password.too_long`, `password.guessable`
 */
export async function openAccount(
  ctx: Context,
  input: { email: string; name: string; language: Language; password: string },
): Promise<{ id: string } | null> {
  const { email, name, language } = input;
  const obstacle = await obstacleToPassword(input.password, { email, name });
  if (obstacle) throw obstacle;
  const passwordHash = await hashPassword(input.password);
  const [person] = await ctx.db
    .insert(people)
    .values({ email, name, language, createdAt: ctx.now })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id });
  if (!person) return null;
  await keepSecrets(ctx.db, person.id, { passwordHash });
  const theirs = { ...ctx, actor: { ...ctx.actor, personId: person.id } };
  await record(theirs, { kind: "account.created", subjectId: person.id, details: { by: "invitation" } });
  return person;
}
