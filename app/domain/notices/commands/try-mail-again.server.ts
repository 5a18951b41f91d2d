import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reviveMail } from "#app/platform/mail/outbox.server.ts";

/** A mail that was given up begins anew. One that was not, or that is not there, does not exist here. */
export async function tryMailAgain(ctx: Context, mail: string): Promise<void> {
  authorize(ctx.actor, "mails.oversee", null);
  if (!(await reviveMail(ctx.db, mail))) throw new Refusal("access.not_found");
  await record(ctx, { kind: "mail.tried_again", subjectId: mail });
}
