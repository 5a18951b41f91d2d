import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { type Key } from "../letters.server.ts";
import { openInvitationTo } from "../store/invitations.server.ts";
import { sendInvitation } from "./send-invitation.server.ts";
import { withdrawInvitation } from "./withdraw-invitation.server.ts";

/**
 * For the operator of the command line, who may have lost the key: an invitation to administer, in the place of the one
 * that waits for the same address.
 * @throws {Refusal} `invitation.role_is_theirs`
 */
export async function inviteAdministrator(ctx: Context, input: { email: string; language: Language }): Promise<Key> {
  const waiting = await openInvitationTo(ctx.db, { email: input.email, organisationId: null });
  if (waiting) await withdrawInvitation(ctx, { invitationId: waiting.id });
  return sendInvitation(ctx, {
    ...input,
    offer: { kind: "platform", role: "administrator" },
    current_password: null,
  });
}
