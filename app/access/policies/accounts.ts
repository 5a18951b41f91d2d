import { type Actor, isAdministrator, isSecretariat, type PlatformRole } from "../actor.ts";

/** The only facts a decision about somebody's account may rest on. */
type Person = { id: string; platformRole: PlatformRole | null };

const isSomebodyElse = (actor: Actor, person: Person) => person.id !== actor.personId;

export const accounts = {
  "account.view_all": (actor: Actor, _none: null) => isSecretariat(actor) || isAdministrator(actor),
  /** Disable and enable: the secretariat those without a role in the platform, administrators everybody but themselves. */
  "account.disable": (actor: Actor, person: Person) =>
    isSomebodyElse(actor, person) && (isAdministrator(actor) || (isSecretariat(actor) && person.platformRole === null)),
  /** Take somebody's second factors away, who lost them; one's own are never removed this way. */
  "account.reset_second_factor": (actor: Actor, person: Person) =>
    isSomebodyElse(actor, person) && (isAdministrator(actor) || (isSecretariat(actor) && person.platformRole === null)),
  /** Nobody changes their own role. */
  "account.change_role": (actor: Actor, person: Person) => isAdministrator(actor) && isSomebodyElse(actor, person),
};
