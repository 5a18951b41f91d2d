import { type Actor, actsFor, reviews } from "../actor.ts";

/** The only facts a decision about a report may rest on. */
type Report = { organisationId: string };

export const reporting = {
  "report.comment": (actor: Actor, report: Report) =>
    actsFor(actor, report.organisationId) || reviews(actor, report.organisationId),
  /** Figures of one organisation written from a file. */
  "report.import": (actor: Actor, report: Report) => actsFor(actor, report.organisationId),
};
