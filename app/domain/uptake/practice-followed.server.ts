import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";

export type PracticeFollowed = Awaited<ReturnType<typeof practiceFollowed>>;

/**
 * The practice an afterlife is of, as whoever asks may see it.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceFollowed(ctx: Context, slug: string) {
  const [row] = await ctx.db
    .select({
      id: practices.id,
      slug: practices.slug,
      title: practices.title,
      state: practices.state,
      reviewOn: practices.reviewOn,
      organisationId: practices.organisationId,
      organisation: organisations.name,
    })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(eq(practices.slug, slug));
  if (!row) throw new Refusal("access.not_found");
  return row;
}

/**
 * The same, while it is on the site: what is in the archive is not taken up any more.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceInUse(ctx: Context, slug: string): Promise<PracticeFollowed> {
  const practice = await practiceFollowed(ctx, slug);
  if (practice.state !== "published") throw new Refusal("access.not_found");
  return practice;
}
