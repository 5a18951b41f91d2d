import { organisationWithSlug } from "#app/domain/organisations/queries/organisation-register.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { type Invocation, needed } from "./command.ts";
import { contextOf, operator } from "./database.server.ts";

export type Named = { id: string; slug: string; shortName: string };

/** The organisation of `--organisation`. */
export async function organisationNamed(db: Database, invocation: Invocation): Promise<Named> {
  const slug = needed(invocation, "organisation");
  const found = await organisationWithSlug(contextOf(db, operator, invocation.now), slug);
  if (!found) throw new Refusal("organisation.not_found", { slug });
  return { id: found.id, slug, shortName: found.shortName };
}
