import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { markBrowser } from "../known-browsers.server.ts";
import { tellPasswordChanged } from "../letters.server.ts";
import { type KeyShown, keyShown, useUpKeys } from "../mailed-keys.server.ts";
import { obstacleToPassword } from "../rules/password.server.ts";
import { keepSecrets, lockedPerson } from "../store.server.ts";

/** The wrong code is counted, so it is an answer and not a thrown refusal: a thrown one would undo the count. */
export type ResetOutcome =
  | { kind: "done"; /** The `Set-Cookie` header of the mark the browser is known by. */ mark: string }
  | { kind: "refused"; refusal: Refusal };

const refused = (refusal: Refusal): ResetOutcome => ({ kind: "refused", refusal });

/**
 * Sets the new password of whoever shows a key, and ends every sign-in of theirs. The second factor stays as it is. Who
 * reads the mails of the address is known in this browser: they sign in however many others guess meanwhile.
 * A used key, one whose time is over and one that never was are told apart by nobody.
 */
export async function resetPassword(
  ctx: Context,
  input: KeyShown & { password: string; request: Request },
): Promise<ResetOutcome> {
  const key = await keyShown(ctx.db, { ...input, purpose: "password_reset", now: ctx.now });
  if (!key || key.usedAt) return refused(new Refusal("key.opens_nothing"));
  const person = await lockedPerson(ctx.db, { email: key.email });
  if (!person || person.disabledAt) return refused(new Refusal("key.opens_nothing"));
  const obstacle = await obstacleToPassword(input.password, person);
  if (obstacle) return refused(obstacle);
  const passwordHash = await hashPassword(input.password);
  await keepSecrets(ctx.db, person.id, { passwordHash });
  await useUpKeys(ctx.db, { email: person.email, purpose: "password_reset", at: ctx.now });
  await endEverywhere(ctx, person.id, null);
  await tellPasswordChanged(ctx, person);
  const theirs = { ...ctx, actor: { ...ctx.actor, personId: person.id } };
  await record(theirs, { kind: "account.password_reset", subjectId: person.id });
  return { kind: "done", mark: await markBrowser(ctx, person.id, input.request) };
}
