import { type Actor, actsFor, isAdministrator, isSecretariat } from "../actor.ts";

/** Whose trail is asked for; null for everybody's. */
type Trail = { organisationId: string | null };

export const audit = {
  "trail.view": (actor: Actor, { organisationId }: Trail) =>
    isSecretariat(actor) || isAdministrator(actor) || (organisationId !== null && actsFor(actor, organisationId)),
};
