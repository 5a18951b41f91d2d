import { and, asc, desc, eq, getTableColumns, isNotNull, ne, or } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { bySortingName } from "#app/kernel/sorting-name.ts";
import { controlGroups, formerNames, memberships, organisations, registerDecisions } from "#db/schema/organisations.ts";
import { type JoinKind } from "../joining.ts";
import { dayOf } from "./members-on.server.ts";

export type RegisterDecision = {
  kind: (typeof registerDecisions.$inferSelect)["kind"];
  day: string;
  reason: string;
  /** The other side of a merging, by short name. */
  other: string | null;
};

export type RegisterPage = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  isExample: boolean;
  controlGroup: string | null;
  /** Others of the same control group, by short name. */
  groupedWith: string[];
  /** Every control group there is, for whoever writes one. */
  groups: string[];
  mergedInto: { shortName: string; slug: string; on: string } | null;
  /** Those that became part of this one. */
  merged: { shortName: string; slug: string; on: string }[];
  /** The newest first. */
  formerNames: { name: string; shortName: string; slug: string; until: string }[];
  standings: { kind: JoinKind; startsOn: string; endsOn: string | null }[];
  /** What lasts; null for who stands with the coalition no more. */
  lasting: { kind: JoinKind; startsOn: string } | null;
  decisions: RegisterDecision[];
  /** Who else there is: whom it may become part of. */
  others: { slug: string; shortName: string }[];
  today: string;
  formKey: string;
};

/**
 * An organisation as the secretariat's register holds it.
 * @throws {Refusal} `access.not_found`
 */
export async function registerEntry(ctx: Context, slug: string): Promise<RegisterPage> {
  authorize(ctx.actor, "register.keep", null);
  const [own] = await listed(ctx).where(eq(organisations.slug, slug));
  if (!own) throw new Refusal("access.not_found");
  const others = await listed(ctx).where(and(ne(organisations.id, own.id), eq(organisations.isExample, own.isExample)));
  others.sort(bySortingName);
  const names = await ctx.db
    .select({
      name: formerNames.name,
      shortName: formerNames.shortName,
      slug: formerNames.slug,
      until: formerNames.until,
    })
    .from(formerNames)
    .where(eq(formerNames.organisationId, own.id))
    .orderBy(desc(formerNames.until), formerNames.id);
  const standings = await ctx.db
    .select({ kind: memberships.kind, startsOn: memberships.startsOn, endsOn: memberships.endsOn })
    .from(memberships)
    .where(eq(memberships.organisationId, own.id))
    .orderBy(asc(memberships.startsOn), memberships.id);
  const { id, name, shortName, isExample, controlGroup } = own;
  const into = others.find((other) => other.id === own.mergedInto);
  return {
    id,
    slug,
    name,
    shortName,
    isExample,
    controlGroup,
    ...groupsAmong(others, controlGroup),
    mergedInto: into && own.mergedOn ? { shortName: into.shortName, slug: into.slug, on: own.mergedOn } : null,
    merged: others
      .filter((other) => other.mergedInto === id)
      .map((other) => ({ shortName: other.shortName, slug: other.slug, on: other.mergedOn ?? "" })),
    formerNames: names,
    standings,
    lasting: standings.find(({ endsOn }) => endsOn === null) ?? null,
    decisions: await decisionsOn(ctx, id),
    others: others
      .filter((other) => other.mergedInto === null)
      .map((other) => ({ slug: other.slug, shortName: other.shortName })),
    today: dayOf(ctx.now),
    formKey: crypto.randomUUID(),
  };
}

type Row = Awaited<ReturnType<typeof listed>>[number];

/** Organisations with their control group, which stands where only the secretariat reads it. */
const listed = ({ db }: Context) =>
  db
    .select({ ...getTableColumns(organisations), controlGroup: controlGroups.name })
    .from(organisations)
    .leftJoin(controlGroups, eq(controlGroups.organisationId, organisations.id));

function groupsAmong(others: readonly Row[], own: string | null): Pick<RegisterPage, "groupedWith" | "groups"> {
  const named = others.filter(({ controlGroup }) => controlGroup !== null);
  return {
    groupedWith: named.filter(({ controlGroup }) => controlGroup === own).map(({ shortName }) => shortName),
    groups: [...new Set(named.map(({ controlGroup }) => controlGroup ?? ""))].sort(),
  };
}

async function decisionsOn(ctx: Context, id: string): Promise<RegisterDecision[]> {
  const rows = await ctx.db
    .select({ decision: registerDecisions, ownId: organisations.id, other: organisations.shortName })
    .from(registerDecisions)
    .leftJoin(
      organisations,
      and(
        isNotNull(registerDecisions.otherId),
        ne(organisations.id, id),
        or(eq(organisations.id, registerDecisions.otherId), eq(organisations.id, registerDecisions.organisationId)),
      ),
    )
    .where(or(eq(registerDecisions.organisationId, id), eq(registerDecisions.otherId, id)))
    .orderBy(desc(registerDecisions.decidedAt), registerDecisions.id);
  return rows.map(({ decision: { kind, day, reason }, other }) => ({ kind, day, reason, other }));
}
