import { type Actor, actsFor, coordinates, hasSeat, isBoard, isSecretariat } from "../actor.ts";

/** The only facts a decision about a report may rest on. */
type Report = { organisationId: string };

const mayReview = (actor: Actor, report: Report) => isSecretariat(actor) && !hasSeat(actor, report.organisationId);

export const reporting = {
  "report.view": (actor: Actor, report: Report) => actsFor(actor, report.organisationId) || isSecretariat(actor),
  "report.edit": (actor: Actor, report: Report) => actsFor(actor, report.organisationId),
  "report.submit": (actor: Actor, report: Report) => coordinates(actor, report.organisationId),
  "report.comment": (actor: Actor, report: Report) => actsFor(actor, report.organisationId) || mayReview(actor, report),
  /** Return, accept, reopen: nobody reviews the report of an organisation they hold a seat in. */
  "report.review": mayReview,
  /** Figures of one organisation written from a file. */
  "report.import": (actor: Actor, report: Report) => actsFor(actor, report.organisationId),
  "period.view_cycle": (actor: Actor, _none: null) => isSecretariat(actor),
  /** Who has reported, without a figure. */
  "period.view_participation": (actor: Actor, _none: null) => isSecretariat(actor) || isBoard(actor),
  "period.manage": (actor: Actor, _none: null) => isSecretariat(actor),
  "period.remind": (actor: Actor, _none: null) => isSecretariat(actor),
};
