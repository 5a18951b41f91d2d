import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { endMembership } from "#app/domain/organisations/commands/end-membership.server.ts";
import { heldForRegister, keepDecision } from "#app/domain/organisations/registering.server.ts";
import { closeSeats } from "#app/domain/seats/commands/close-seats.server.ts";
import { tellPeople } from "../letters.server.ts";

type Input = { organisationId: string; lastDay: string; reason: string; password: string };

/**
 * The organisation leaves after its last day. Its figures and what was published stay as they are; its people act for it
 * no more from their next request, and keep whatever other seats they have.
 * @throws {Refusal} `password.wrong`, `register.not_standing`, `register.day_too_early`, `register.day_ahead`
 */
export function leaveCoalition(ctx: Context, input: Input): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, lastDay, reason, password } = input;
    const { shortName } = await heldForRegister(inside, organisationId);
    await confirmPassword(inside, password);
    await endMembership(inside, { organisationId, lastDay });
    const held = await closeSeats(inside, organisationId);
    await keepDecision(inside, { organisationId, kind: "left", day: lastDay, reason });
    const details = { last_day: lastDay, seats: held.length };
    await record(inside, { kind: "organisation.left", subjectId: organisationId, organisationId, details });
    const told = { what: "left", organisation: shortName, other: "", day: lastDay, reason } as const;
    await tellPeople(
      inside,
      held.map(({ personId }) => personId),
      told,
    );
  });
}
