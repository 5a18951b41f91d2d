import { type Actor, isSecretariat, reviews } from "../actor.ts";

/** The only facts a decision about a report may rest on. */
type Report = { organisationId: string };

export const review = {
  /** Return, accept, reopen: nobody reviews the report of an organisation they hold a seat in. */
  "report.review": (actor: Actor, report: Report) => reviews(actor, report.organisationId),
  "period.view_cycle": (actor: Actor, _none: null) => isSecretariat(actor),
  "period.remind": (actor: Actor, _none: null) => isSecretariat(actor),
};
