import { type Actor, actsFor, coordinates, isSecretariat } from "../actor.ts";

/** The only facts a decision about a report may rest on. */
type Report = { organisationId: string };

export const submissions = {
  "report.view": (actor: Actor, report: Report) => actsFor(actor, report.organisationId) || isSecretariat(actor),
  "report.edit": (actor: Actor, report: Report) => actsFor(actor, report.organisationId),
  "report.submit": (actor: Actor, report: Report) => coordinates(actor, report.organisationId),
};
