import { type Direction } from "#db/reference/coalition.ts";

export type SeatRole = "contributor" | "coordinator";
export type PlatformRole = "secretariat" | "board" | "administrator";

export type Seat = { organisationId: string; role: SeatRole };

export type GroupRole = "coordinator" | "secretary" | "member" | "external";

/** A role in a working group, held by a member's staff or by a person from outside; apart from seats. */
export type GroupSeat = { groupId: string; role: GroupRole };

/** The person asking, and for whom they act. A visitor has no id. */
export type Actor = {
  personId: string | null;
  platformRole: PlatformRole | null;
  seats: readonly Seat[];
  groups: readonly GroupSeat[];
  /** The directions whose texts they check, for whomever they act. A working group's editor is one of its direction. */
  editorOf: readonly Direction[];
  /** The organisation the person acts for; null when they act in their platform role, or for nobody. */
  actingFor: string | null;
};

export const visitor: Actor = {
  personId: null,
  platformRole: null,
  seats: [],
  groups: [],
  editorOf: [],
  actingFor: null,
};

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

function groupRoleIn(actor: Actor, groupId: string): GroupRole | undefined {
  return actor.groups.find((seat) => seat.groupId === groupId)?.role;
}

/** Is of the group, in whichever role. It gives no right to figures of any organisation. */
export function isOfGroup(actor: Actor, groupId: string): boolean {
  return groupRoleIn(actor, groupId) !== undefined;
}

/** Coordinates the group, or is its secretary. */
export function runsGroup(actor: Actor, groupId: string): boolean {
  const role = groupRoleIn(actor, groupId);
  return role === "coordinator" || role === "secretary";
}

/** Acts as the secretariat now. A person who acts for an organisation does not, whatever else they are. */
export function isSecretariat(actor: Actor): boolean {
  return actor.platformRole === "secretariat" && actor.actingFor === null;
}

/** Acts as the secretariat and holds no seat in the organisation: nobody judges their own. */
export function reviews(actor: Actor, organisationId: string): boolean {
  return isSecretariat(actor) && !hasSeat(actor, organisationId);
}

/**
 * Is an editor of the direction and holds no seat in the organisation, whomever they act for: nobody checks their own.
 * A text that names no direction yet is no editor's.
 */
export function edits(actor: Actor, direction: Direction | null, organisationId: string): boolean {
  return direction !== null && actor.editorOf.includes(direction) && !hasSeat(actor, organisationId);
}

/** Is an editor of anything at all. */
export function isEditor(actor: Actor): boolean {
  return actor.editorOf.length > 0;
}

export function isAdministrator(actor: Actor): boolean {
  return actor.platformRole === "administrator" && actor.actingFor === null;
}

export function isBoard(actor: Actor): boolean {
  return actor.platformRole === "board" && actor.actingFor === null;
}
