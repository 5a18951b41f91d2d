import { type Direction } from "#db/reference/coalition.ts";
import { type Actor, actsFor, coordinates, edits, isEditor, isSecretariat, reviews } from "../actor.ts";

/** The only facts a decision about a practice may rest on. */
type Practice = { organisationId: string };

/** The same of a text that was sent: what it is about as it stands now, and whether its next version is being written. */
type SentText = Practice & { direction: Direction | null; isDraft: boolean };

/** The secretariat, and the editors of the direction until the next version is begun. Never of one's own organisation. */
const checks = (actor: Actor, { organisationId, direction, isDraft }: SentText) =>
  reviews(actor, organisationId) || (!isDraft && edits(actor, direction, organisationId));

export const practices = {
  /** Enters a practice from a printed source, in our words, without its organisation having written it. */
  "practice.record": (actor: Actor, _none: null) => isSecretariat(actor),
  "practice.write": (actor: Actor, { organisationId }: Practice) => actsFor(actor, organisationId),
  "practice.send": (actor: Actor, { organisationId }: Practice) => coordinates(actor, organisationId),
  "practice.view_desk": (actor: Actor, _none: null) => isSecretariat(actor) || isEditor(actor),
  /** Reads what was sent. The secretariat also what it may not decide on. */
  "practice.read_sent": (actor: Actor, text: SentText) => isSecretariat(actor) || checks(actor, text),
  /** Return or publish: nobody checks what an organisation they hold a seat in wrote. */
  "practice.check": (actor: Actor, text: SentText) => checks(actor, text),
  /** Says something about a passage of what was sent, or suggests other words for it. */
  "practice.comment": (actor: Actor, text: SentText) => checks(actor, text),
  /** Answers a comment, or settles it: both sides may. */
  "practice.answer_comment": (actor: Actor, text: SentText) =>
    actsFor(actor, text.organisationId) || checks(actor, text),
  /** Says that what is published still holds. */
  "practice.confirm": (actor: Actor, { organisationId }: Practice) => coordinates(actor, organisationId),
  /** Gone for everybody at once, put into the archive, or shown again. */
  "practice.withdraw": (actor: Actor, _none: null) => isSecretariat(actor),
};
