import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";
import { type NewOrganisation, slugPattern } from "../model.ts";

/**
 * Enters an organisation with its dated membership.
 * @throws {Refusal} `organisation.slug_taken`, `organisation.slug_malformed`
 */
export async function enterOrganisation(ctx: Context, input: NewOrganisation): Promise<{ id: string }> {
  authorize(ctx.actor, "organisation.enter", null);
  const { membership, ...profile } = input;
  if (!slugPattern.test(profile.slug)) throw new Refusal("organisation.slug_malformed", { slug: profile.slug });
  return ctx.db.transaction(async (db) => {
    const [row] = await db
      .insert(organisations)
      .values(profile)
      .onConflictDoNothing({ target: organisations.slug })
      .returning({ id: organisations.id });
    if (!row) throw new Refusal("organisation.slug_taken", { slug: profile.slug });
    if (membership) await db.insert(memberships).values({ organisationId: row.id, ...membership });
    await record(
      { ...ctx, db },
      {
        kind: "organisation.entered",
        subjectId: row.id,
        organisationId: row.id,
        details: { slug: profile.slug, membership: membership?.kind ?? null },
      },
    );
    return row;
  });
}
