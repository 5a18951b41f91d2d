import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { formerNames, organisations } from "#db/schema/organisations.ts";
import { dayOf } from "../queries/members-on.server.ts";
import { keepDecision, heldForRegister } from "../registering.server.ts";
import { slugOf } from "../rules/slug.ts";
import { freeSlug } from "../store/slugs.server.ts";

type Input = { organisationId: string; name: string; shortName: string; reason: string };

/**
 * Another name from today. The old one is kept with its last day, search finds it, and the old address leads to the new
 * one. What was published under the old name stays as it is.
 * @throws {Refusal} `register.same_name`
 */
export function renameOrganisation(ctx: Context, input: Input): Promise<{ slug: string }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, name, shortName, reason } = input;
    const was = await heldForRegister(inside, organisationId);
    if (was.name === name && was.shortName === shortName) throw new Refusal("register.same_name");
    const day = dayOf(ctx.now);
    const slug = was.shortName === shortName ? was.slug : await freeSlug(db, slugOf(shortName), organisationId);
    const former = { organisationId, name: was.name, shortName: was.shortName, slug: was.slug, until: day };
    await db.insert(formerNames).values(former);
    await db.update(organisations).set({ name, shortName, slug }).where(eq(organisations.id, organisationId));
    await keepDecision(inside, { organisationId, kind: "renamed", day, reason });
    await record(inside, {
      kind: "organisation.renamed",
      subjectId: organisationId,
      organisationId,
      details: { slug },
    });
    return { slug };
  });
}
