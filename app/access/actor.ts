export type SeatRole = "contributor" | "coordinator";
export type PlatformRole = "secretariat" | "board" | "administrator";

export type Seat = { organisationId: string; role: SeatRole };

/** The person asking, and for whom they act. A visitor has no id. */
export type Actor = {
  personId: string | null;
  platformRole: PlatformRole | null;
  seats: readonly Seat[];
  /** The organisation the person acts for; null when they act in their platform role, or for nobody. */
  actingFor: string | null;
};

export const visitor: Actor = { personId: null, platformRole: null, seats: [], actingFor: null };

function seatIn(actor: Actor, organisationId: string): Seat | undefined {
  return actor.seats.find((seat) => seat.organisationId === organisationId);
}

/** Holds a seat in the organisation, whether or not they act for it now. */
export function hasSeat(actor: Actor, organisationId: string): boolean {
  return seatIn(actor, organisationId) !== undefined;
}

/** Acts for the organisation now. */
export function actsFor(actor: Actor, organisationId: string): boolean {
  return actor.actingFor === organisationId && hasSeat(actor, organisationId);
}

/** Acts for the organisation now, as its coordinator. */
export function coordinates(actor: Actor, organisationId: string): boolean {
  return actsFor(actor, organisationId) && seatIn(actor, organisationId)?.role === "coordinator";
}

/** Acts as the secretariat now. A person who acts for an organisation does not, whatever else they are. */
export function isSecretariat(actor: Actor): boolean {
  return actor.platformRole === "secretariat" && actor.actingFor === null;
}

/** Acts as the secretariat and holds no seat in the organisation: nobody judges their own. */
export function reviews(actor: Actor, organisationId: string): boolean {
  return isSecretariat(actor) && !hasSeat(actor, organisationId);
}

export function isAdministrator(actor: Actor): boolean {
  return actor.platformRole === "administrator" && actor.actingFor === null;
}

export function isBoard(actor: Actor): boolean {
  return actor.platformRole === "board" && actor.actingFor === null;
}
