import { type Actor, actsFor, coordinates, isSecretariat } from "../actor.ts";

/** The organisation whose practice it is. */
type Authors = { organisationId: string };
/** The organisation that took it up. */
type Taker = { organisationId: string };

const actsForSomebodyElse = (actor: Actor, { organisationId }: Authors) =>
  actor.actingFor !== null && actor.actingFor !== organisationId && actsFor(actor, actor.actingFor);

/** What becomes of a published practice. */
export const uptake = {
  /** The page of who uses it and what was asked; each sees there what is theirs. */
  "uptake.view": (actor: Actor, _none: null) =>
    isSecretariat(actor) || (actor.actingFor !== null && actsFor(actor, actor.actingFor)),
  /** In the name of another organisation, which is what its coordinator speaks for. */
  "uptake.tell": (actor: Actor, practice: Authors) =>
    actsForSomebodyElse(actor, practice) && coordinates(actor, actor.actingFor ?? ""),
  "uptake.withdraw": (actor: Actor, { organisationId }: Taker) =>
    isSecretariat(actor) || coordinates(actor, organisationId),
  /** Whether it is still of use, a year later. */
  "uptake.follow_up": (actor: Actor, { organisationId }: Taker) => actsFor(actor, organisationId),
  "question.ask": actsForSomebodyElse,
  "question.answer": (actor: Actor, { organisationId }: Authors) => actsFor(actor, organisationId),
  /** Away from everybody at once; never from the two it concerns. */
  "question.hide": (actor: Actor, _none: null) => isSecretariat(actor),
};
