import { type Actor, isAdministrator, isSecretariat } from "../actor.ts";

export const privacy = {
  /** Everybody for themselves: nobody takes the copy of somebody else, nor asks for their erasure. */
  "account.take_copy": (actor: Actor, _none: null) => actor.personId !== null,
  "account.erase_own": (actor: Actor, _none: null) => actor.personId !== null,
  /** How many rows were removed, never what stood in them. */
  "removals.view": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
};
