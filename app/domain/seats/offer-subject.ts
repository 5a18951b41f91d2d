import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { type Offer } from "./model.ts";

/** What the policies decide about an offer by. */
export function subjectOf(
  offer: Offer,
): { organisationId: string; role: SeatRole } | { organisationId: null; role: PlatformRole } {
  if (offer.kind === "seat") return { organisationId: offer.organisationId, role: offer.role };
  return { organisationId: null, role: offer.role };
}
