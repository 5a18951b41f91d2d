import { Refusal } from "#app/kernel/refusal.ts";
import { type Actor } from "./actor.ts";
import { audit } from "./policies/audit.ts";
import { accounts } from "./policies/accounts.ts";
import { files } from "./policies/files.ts";
import { groups } from "./policies/groups.ts";
import { notices } from "./policies/notices.ts";
import { organisations } from "./policies/organisations.ts";
import { periods } from "./policies/periods.ts";
import { practices } from "./policies/practices.ts";
import { privacy } from "./policies/privacy.ts";
import { publications } from "./policies/publications.ts";
import { reporting } from "./policies/reporting.ts";
import { review } from "./policies/review.ts";
import { seats } from "./policies/seats.ts";
import { submissions } from "./policies/submissions.ts";
import { uptake } from "./policies/uptake.ts";

/** Every right of the house. What is not listed is not allowed. */
export const abilities = {
  ...audit,
  ...accounts,
  ...organisations,
  ...seats,
  ...groups,
  ...periods,
  ...submissions,
  ...reporting,
  ...review,
  ...publications,
  ...practices,
  ...uptake,
  ...files,
  ...notices,
  ...privacy,
};

export type Ability = keyof typeof abilities;
type Subject<A extends Ability> = Parameters<(typeof abilities)[A]>[1];

export function can<A extends Ability>(actor: Actor, ability: A, subject: Subject<A>): boolean {
  const decide = abilities[ability] as (actor: Actor, subject: Subject<A>) => boolean;
  return decide(actor, subject);
}

/** @throws {Refusal} `access.forbidden` */
export function authorize<A extends Ability>(actor: Actor, ability: A, subject: Subject<A>): void {
  if (!can(actor, ability, subject)) throw new Refusal("access.forbidden", { ability });
}
