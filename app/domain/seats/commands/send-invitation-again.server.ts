import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { invitationToChange } from "../invitation-to-change.server.ts";
import { type Key, postInvitation } from "../letters.server.ts";
import { mailsOfInvitation } from "../model.ts";
import { noteSentAgain } from "../store/invitations.server.ts";
import { endOfInvitation } from "./send-invitation.server.ts";

/**
 * Writes another mail with another key; the invitation is good for its days again, and its former mails for theirs.
 * @throws {Refusal} `access.not_found`, `invitation.sent_just_now`, `invitation.sent_too_often`
 */
export function sendInvitationAgain(ctx: Context, input: { invitationId: string }): Promise<Key> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const invitation = await invitationToChange(inside, input.invitationId);
    const { atMost, minutesApart } = mailsOfInvitation;
    if (invitation.timesSent >= atMost) throw new Refusal("invitation.sent_too_often", { times: atMost });
    if (ctx.now.getTime() - invitation.sentAt.getTime() < minutesApart * 60_000) {
      throw new Refusal("invitation.sent_just_now", { minutes: minutesApart });
    }
    await noteSentAgain(db, invitation.id, { sentAt: ctx.now, expiresAt: endOfInvitation(ctx.now) });
    const { id, organisationId } = invitation;
    await record(inside, { kind: "invitation.sent_again", subjectId: id, organisationId });
    return postInvitation(inside, invitation);
  });
}
