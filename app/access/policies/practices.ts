import { type Actor, actsFor, coordinates, isSecretariat, reviews } from "../actor.ts";

/** The only facts a decision about a practice may rest on. */
type Practice = { organisationId: string };

export const practices = {
  /** Enters a practice from a printed source, in our words, without its organisation having written it. */
  "practice.record": (actor: Actor, _none: null) => isSecretariat(actor),
  "practice.write": (actor: Actor, { organisationId }: Practice) => actsFor(actor, organisationId),
  "practice.send": (actor: Actor, { organisationId }: Practice) => coordinates(actor, organisationId),
  "practice.view_desk": (actor: Actor, _none: null) => isSecretariat(actor),
  /** Return or publish: nobody checks what an organisation they hold a seat in wrote. */
  "practice.check": (actor: Actor, { organisationId }: Practice) => reviews(actor, organisationId),
  /** Says something about a passage of what was sent, or suggests other words for it. */
  "practice.comment": (actor: Actor, { organisationId }: Practice) => reviews(actor, organisationId),
  /** Answers a comment, or settles it: both sides may. */
  "practice.answer_comment": (actor: Actor, { organisationId }: Practice) =>
    actsFor(actor, organisationId) || reviews(actor, organisationId),
  /** Says that what is published still holds. */
  "practice.confirm": (actor: Actor, { organisationId }: Practice) => coordinates(actor, organisationId),
  /** Gone for everybody at once. */
  "practice.withdraw": (actor: Actor, _none: null) => isSecretariat(actor),
};
