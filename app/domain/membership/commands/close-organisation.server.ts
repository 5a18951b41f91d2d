import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { heldForRegister, keepDecision } from "#app/domain/organisations/registering.server.ts";
import { closeSeats } from "#app/domain/seats/commands/close-seats.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { tellPeople } from "../letters.server.ts";

type Input = { organisationId: string; reason: string; password: string };

/**
 * Ends the seats that were kept in an organisation that became part of another, once nothing is owed any more.
 * @throws {Refusal} `password.wrong`, `register.not_merged`
 */
export function closeOrganisation(ctx: Context, { organisationId, reason, password }: Input): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { mergedInto, shortName } = await heldForRegister(inside, organisationId);
    if (!mergedInto) throw new Refusal("register.not_merged");
    await confirmPassword(inside, password);
    const held = await closeSeats(inside, organisationId);
    const day = dayOf(ctx.now);
    await keepDecision(inside, { organisationId, kind: "seats_closed", day, reason });
    const details = { seats: held.length };
    await record(inside, { kind: "organisation.seats_closed", subjectId: organisationId, organisationId, details });
    const told = { what: "closed", organisation: shortName, other: "", day, reason } as const;
    await tellPeople(
      inside,
      held.map(({ personId }) => personId),
      told,
    );
  });
}
