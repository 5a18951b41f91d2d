import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { subjectOf } from "./offer-subject.ts";
import { lockedInvitation, offerOf, type StoredInvitation } from "./store/invitations.server.ts";

/**
 * An open invitation that the asker could have sent, held until the transaction ends.
 * @throws {Refusal} `access.not_found` for all others
 */
export async function invitationToChange(ctx: Context, id: string): Promise<StoredInvitation> {
  const invitation = await lockedInvitation(ctx.db, id);
  const isOpen = invitation && !invitation.acceptedAt && !invitation.withdrawnAt;
  if (!isOpen || !can(ctx.actor, "invitation.send", subjectOf(offerOf(invitation)))) {
    throw new Refusal("access.not_found");
  }
  return invitation;
}
