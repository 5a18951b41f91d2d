import { forgetPerson } from "#app/domain/accounts/commands/forget-person.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { forgetRequestsFrom } from "#app/domain/organisations/commands/forget-requests.server.ts";
import { forgetInvitationsTo } from "#app/domain/seats/commands/forget-invitations.server.ts";
import { forgetInMail } from "#app/platform/mail/old-mail.server.ts";
import { erasures } from "#db/schema/privacy.ts";

/**
 * Takes a person out of the portal, as the register of personal columns says: what they did stays, and points to nobody.
 * Their number is kept, so that an older copy of the database does not bring them back. Asked by the portal itself: most
 * of what is removed is behind walls that the person does not see past.
 */
export async function erasePerson(ctx: Context, person: { id: string; email: string; name: string }): Promise<void> {
  await forgetInMail(ctx.db, person);
  await forgetRequestsFrom(ctx, person.email);
  await forgetInvitationsTo(ctx, person.email);
  await forgetPerson(ctx, person);
  await ctx.db.insert(erasures).values({ personId: person.id, erasedAt: ctx.now }).onConflictDoNothing();
  await record(ctx, { kind: "account.erased", subjectId: person.id });
}
