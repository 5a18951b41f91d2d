import { inArray } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { recordPractice } from "#app/domain/practices/commands/record-practice.server.ts";
import { type PracticeContent } from "#app/domain/practices/model.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";
import { practices2020, practicesSource, practicesYear, type SeedPractice, unsaid } from "#db/seed/practices-2020.ts";

/** Enters the nine practices of the presentation; those already there, whatever became of them, are left as they are. */
export async function seedPractices2020(ctx: Context): Promise<{ recorded: number }> {
  const slugs = practices2020.map(({ slug }) => slug);
  const known = await ctx.db.select({ slug: practices.slug }).from(practices).where(inArray(practices.slug, slugs));
  const missing = practices2020.filter((one) => !known.some(({ slug }) => slug === one.slug));
  const named = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      isExample: organisations.isExample,
      slug: organisations.slug,
    })
    .from(organisations);
  // Backwards: lists show the newest first, and then stand as the presentation tells them.
  for (const [index, practice] of missing.toReversed().entries()) {
    const organisation = named.find(({ slug }) => slug === practice.organisation);
    if (!organisation) throw new Error(`no organisation ${practice.organisation}`);
    const moment = new Date(ctx.now.getTime() - (missing.length - index) * 1000);
    const recorded = { organisation, content: contentOf(practice), source: practicesSource, slug: practice.slug };
    await recordPractice({ ...ctx, now: moment }, recorded);
  }
  return { recorded: missing.length };
}

function contentOf({ slug: _slug, organisation: _organisation, ...said }: SeedPractice): PracticeContent {
  return {
    ...said,
    ...unsaid,
    audiences: [...said.audiences],
    languages: [...said.languages],
    parts: [...said.parts],
    figures: said.figures.map((figure) => ({ ...figure, year: practicesYear })),
    links: [...said.links],
    partners: [],
    territories: [],
    untilYear: null,
    contact: null,
    licence: null,
  };
}
