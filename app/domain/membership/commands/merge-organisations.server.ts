import { authorize } from "#app/access/authorize.ts";
import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { endMembership } from "#app/domain/organisations/commands/end-membership.server.ts";
import { noteMerging } from "#app/domain/organisations/commands/note-merging.server.ts";
import { heldForRegister, keepDecision } from "#app/domain/organisations/registering.server.ts";
import { dayBefore } from "#app/domain/organisations/day-before.ts";
import { closeSeats } from "#app/domain/seats/commands/close-seats.server.ts";
import { seatMovedPeople } from "#app/domain/seats/commands/seat-moved-people.server.ts";
import { tellPeople } from "../letters.server.ts";
import { yearsOwed } from "../queries/years-owed.server.ts";

type Input = {
  organisationId: string;
  into: string;
  /** From this day the one is part of the other. */
  day: string;
  /** What becomes of its people: the same seat in the other, or none. */
  people: "move" | "end";
  reason: string;
  password: string;
};

/**
 * One organisation becomes part of another from a day. The past of both stays with each; figures are moved nowhere. A
 * report the first still owes is the other's to finish: its coordinators get a seat in the first for that.
 * @throws {Refusal} `password.wrong`, `register.cannot_merge`, `register.not_standing`, `register.day_too_early`,
 * `register.day_ahead`
 */
export function mergeOrganisations(ctx: Context, input: Input): Promise<{ owed: number[] }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, into, day, reason } = input;
    authorize(ctx.actor, "register.keep", null);
    await confirmPassword(inside, input.password);
    await noteMerging(inside, { organisationId, into, day });
    await endMembership(inside, { organisationId, lastDay: dayBefore(day) });
    const sides = { one: await heldForRegister(inside, organisationId), other: await heldForRegister(inside, into) };
    const held = await closeSeats(inside, organisationId);
    const people = input.people === "move" ? held : [];
    const seated = await seatMovedPeople(inside, { people, organisationId: into });
    const owed = await yearsOwed(inside, organisationId);
    if (owed.length > 0) {
      const coordinators = seated.filter(({ role }) => role === "coordinator");
      await seatMovedPeople(inside, { people: coordinators, organisationId });
    }
    await keepDecision(inside, { organisationId, kind: "merged", day, reason, otherId: into });
    await recordOnBoth(inside, input, owed.length);
    const told = { day, reason, organisation: sides.one.shortName, other: sides.other.shortName };
    const came = held.map(({ personId }) => personId);
    await tellPeople(inside, came, { ...told, what: "merged" });
    const there = seated.map(({ personId }) => personId).filter((id) => !came.includes(id));
    await tellPeople(inside, there, { ...told, what: "received" });
    return { owed };
  });
}

/** Each side's trail says it. */
async function recordOnBoth(ctx: Context, { organisationId, into, day, people }: Input, owed: number): Promise<void> {
  const details = { day, people, owed };
  for (const side of [organisationId, into]) {
    const other = side === into ? organisationId : into;
    await record(ctx, { kind: "organisation.merged", subjectId: other, organisationId: side, details });
  }
}
