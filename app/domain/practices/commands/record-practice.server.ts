import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type PracticeContent } from "../model.ts";
import { slugOf } from "../rules/slug.ts";
import { freeSlug, writePublished } from "../store/published.server.ts";

type Recorded = {
  organisation: { id: string; name: string; isExample: boolean };
  content: PracticeContent;
  /** What it is told in, for whoever wants to read it there. */
  source: string;
  /** The short address; made of the title when not given. */
  slug?: string;
};

/**
 * Enters a practice that a printed source tells of, in our words. It counts as not confirmed until its organisation
 * publishes it itself.
 */
export async function recordPractice(ctx: Context, input: Recorded): Promise<{ id: string; slug: string }> {
  authorize(ctx.actor, "practice.record", null);
  const { organisation, content, source } = input;
  return ctx.db.transaction(async (db) => {
    const id = crypto.randomUUID();
    const slug = await freeSlug(db, input.slug ?? slugOf(content.title.ro));
    const moment = { firstPublishedAt: ctx.now, publishedAt: ctx.now, reviewOn: null };
    await writePublished(db, { id, slug, organisation, content, version: 1, source, ...moment });
    const happening = { kind: "practice.recorded", subjectId: id, organisationId: organisation.id } as const;
    await record({ ...ctx, db }, { ...happening, details: { slug } });
    return { id, slug };
  });
}
