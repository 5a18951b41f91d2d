import { type Actor, isOfGroup, isSecretariat, runsGroup } from "../actor.ts";

/** The only facts a decision about a working group may rest on. */
type Group = { groupId: string };

export const groups = {
  /** The group's rooms: discussions, documents, who is in it. External people of the group included. */
  "group.enter": (actor: Actor, { groupId }: Group) => isOfGroup(actor, groupId) || isSecretariat(actor),
  /** Comments and advice, in the rooms. */
  "group.speak": (actor: Actor, { groupId }: Group) => isOfGroup(actor, groupId),
  /** Its people, sessions, documents and proposals. */
  "group.run": (actor: Actor, { groupId }: Group) => runsGroup(actor, groupId) || isSecretariat(actor),
};
