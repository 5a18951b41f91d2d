import { type Actor, isAdministrator, isSecretariat } from "../actor.ts";

export const notices = {
  /** Everybody their own, and how they hear of it. */
  "notice.view_own": (actor: Actor, _none: null) => actor.personId !== null,
  /** What waits, what was given up, and the background jobs; to whom a mail goes, never what opens an account. */
  "mails.oversee": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
};
