import { type Actor, isBoard, isSecretariat } from "../actor.ts";

export const periods = {
  /** Who has reported, without a figure. */
  "period.view_participation": (actor: Actor, _none: null) => isSecretariat(actor) || isBoard(actor),
  "period.manage": (actor: Actor, _none: null) => isSecretariat(actor),
};
