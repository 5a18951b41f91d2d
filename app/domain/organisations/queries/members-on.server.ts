import { and, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { timeZone } from "#app/i18n/format.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";
import { coveringDay } from "../store/public-organisations.server.ts";
import { bySortingName } from "#app/kernel/sorting-name.ts";

export type Member = { slug: string; name: string; shortName: string };

type Members = {
  members: Member[];
  /** Invented organisations of the demo, shown apart and marked. */
  examples: Member[];
};

const days = new Intl.DateTimeFormat("sv-SE", { timeZone });

/** The day of an instant in the coalition's time zone, `2026-11-22`. */
export const dayOf = (at: Date) => days.format(at);

/** Who is a member of the coalition on a day, by distinctive name without "Fundația" and its like. Public. */
export async function membersOn(ctx: Context, day: string): Promise<Members> {
  const rows = await ctx.db
    .selectDistinct({
      slug: organisations.slug,
      name: organisations.name,
      shortName: organisations.shortName,
      isExample: organisations.isExample,
    })
    .from(organisations)
    .innerJoin(memberships, eq(memberships.organisationId, organisations.id))
    .where(and(eq(memberships.kind, "member"), coveringDay(day)));
  const sorted = rows.toSorted(bySortingName);
  const bare = (wanted: boolean) =>
    sorted.filter(({ isExample }) => isExample === wanted).map(({ isExample: _isExample, ...member }) => member);
  return { members: bare(false), examples: bare(true) };
}
