import { type Context } from "#app/domain/context.ts";
import { decideJoinRequest } from "#app/domain/organisations/commands/decide-join-request.server.ts";
import { type DecideOnJoining } from "#app/domain/organisations/joining.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";

/**
 * Answers a request to join. Admitting enters the organisation and invites whoever asked as its coordinator, in one act:
 * no organisation stands in the register without anybody to speak for it.
 * @throws {Refusal} `join_request.not_found`, `join_request.already_decided`
 */
export function answerJoinRequest(
  ctx: Context,
  input: DecideOnJoining & { requestId: string },
): Promise<{ slug: string | null }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { slug, admitted } = await decideJoinRequest(inside, input);
    if (admitted) {
      const { organisationId, email, language } = admitted;
      await sendInvitation(inside, {
        email,
        language,
        offer: { kind: "seat", organisationId, role: "coordinator" },
        current_password: null,
      });
    }
    return { slug };
  });
}
