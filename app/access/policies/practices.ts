import { type Actor, isSecretariat } from "../actor.ts";

export const practices = {
  /** Enters a practice from a printed source, in our words, without its organisation having written it. */
  "practice.record": (actor: Actor, _none: null) => isSecretariat(actor),
};
