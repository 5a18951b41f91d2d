import { hasSeat } from "#app/access/actor.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { switchActing } from "#app/platform/session/session.server.ts";
import { type ActForInput } from "../input.ts";

/** Chooses the organisation this sign-in acts for, or none to act in one's platform role. */
export async function actFor(ctx: Context, input: ActForInput & { request: Request }): Promise<void> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const organisationId = input.organisationId || null;
  if (organisationId && !hasSeat(ctx.actor, organisationId)) throw new Refusal("access.not_found");
  if (!organisationId && !ctx.actor.platformRole) throw new Refusal("access.not_found");
  await switchActing(ctx.db, input.request, organisationId);
  await record(ctx, { kind: "account.acting_changed", subjectId: ctx.actor.personId, organisationId });
}
