import {
  type Actor,
  actsFor,
  coordinates,
  isAdministrator,
  isSecretariat,
  type PlatformRole,
  type SeatRole,
} from "../actor.ts";

/** The only facts a decision about the people of an organisation may rest on. */
type Organisation = { organisationId: string };
type Offer = { organisationId: string; role: SeatRole } | { organisationId: null; role: PlatformRole };

export const seats = {
  "seat.view": (actor: Actor, { organisationId }: Organisation) => actsFor(actor, organisationId),
  /** Other people's roles and seats, and handing over one's own. */
  "seat.change": (actor: Actor, { organisationId }: Organisation) => coordinates(actor, organisationId),
  "seat.leave": (actor: Actor, { organisationId }: Organisation) => actsFor(actor, organisationId),
  /** Send, send again, withdraw. From outside an organisation only its coordinators are invited. */
  "invitation.send": (actor: Actor, { organisationId, role }: Offer) => {
    if (organisationId === null) return isAdministrator(actor);
    if (coordinates(actor, organisationId)) return true;
    return role === "coordinator" && (isSecretariat(actor) || isAdministrator(actor));
  },
  /** Name somebody editor of a direction, or end it: the secretariat, and nobody themselves. */
  "editor.appoint": (actor: Actor, { personId }: { personId: string }) =>
    isSecretariat(actor) && personId !== actor.personId,
};
