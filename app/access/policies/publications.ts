import { type Actor, isBoard, isSecretariat } from "../actor.ts";

/** The only facts a decision about a release may rest on. */
type Release = { preparedBy: string | null; published: boolean };

export const publications = {
  "release.view": (actor: Actor, release: Release) => release.published || isSecretariat(actor) || isBoard(actor),
  "release.prepare": (actor: Actor, _none: null) => isSecretariat(actor),
  /** Four eyes: who prepared a release does not publish it. */
  "release.publish": (actor: Actor, release: Release) =>
    isSecretariat(actor) && !release.published && release.preparedBy !== actor.personId,
  "release.discard": (actor: Actor, release: Release) => isSecretariat(actor) && !release.published,
};
