import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { invitationToChange } from "../invitation-to-change.server.ts";
import { noteWithdrawn } from "../store/invitations.server.ts";

/**
 * From now on no mail of the invitation opens anything.
 * @throws {Refusal} `access.not_found` also when it was accepted or withdrawn meanwhile
 */
export function withdrawInvitation(ctx: Context, input: { invitationId: string }): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { id, organisationId } = await invitationToChange(inside, input.invitationId);
    await noteWithdrawn(db, id, { at: ctx.now, personId: ctx.actor.personId });
    await record(inside, { kind: "invitation.withdrawn", subjectId: id, organisationId });
  });
}
