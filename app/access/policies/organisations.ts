import { type Actor, actsFor, isAdministrator, isSecretariat } from "../actor.ts";

/** The only facts a decision about an organisation may rest on. */
type Organisation = { organisationId: string };

export const organisations = {
  "organisation.enter": (actor: Actor, _none: null) => isSecretariat(actor),
  "organisation.describe": (actor: Actor, { organisationId }: Organisation) =>
    isSecretariat(actor) || actsFor(actor, organisationId),
  /** Asking to join is open to everybody, signed in or not. */
  "membership.ask": (_actor: Actor, _none: null) => true,
  "membership.view_register": (actor: Actor, _none: null) => isSecretariat(actor),
  /** Names, dated standing, control groups, leaving and merging. */
  "register.keep": (actor: Actor, _none: null) => isSecretariat(actor),
  "membership.decide": (actor: Actor, _none: null) => isSecretariat(actor),
  "seat.give": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
  "account.create": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
};
