import { type Actor, isAdministrator, isSecretariat } from "../actor.ts";

export const organisations = {
  "organisation.enter": (actor: Actor, _none: null) => isSecretariat(actor),
  "seat.give": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
  "account.create": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
};
