import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { formerNames, memberships, organisations } from "#db/schema/organisations.ts";
import {
  organisationAudiences,
  organisationProgrammes,
  organisationServices,
  organisationTerritories,
} from "#db/schema/organisations-profile.ts";
import { type DirectoryEntry } from "../directory.ts";
import { bilingual, coveringDay, listOf, valuesOf } from "../store/public-organisations.server.ts";
import { bySortingName } from "#app/kernel/sorting-name.ts";
import { dayOf } from "./members-on.server.ts";

/** Everybody who stands with the coalition today, with what the directory shows and searches, by sorting name. Public. */
export async function memberDirectory(ctx: Context): Promise<DirectoryEntry[]> {
  const rows = await ctx.db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      shortName: organisations.shortName,
      summary: bilingual(organisations.summaryRo, organisations.summaryEn).mapWith(
        (value: DirectoryEntry["summary"]) => value,
      ),
      foundedYear: organisations.foundedYear,
      activeSince: organisations.activeSince,
      places: organisations.places,
      website: organisations.website,
      isExample: organisations.isExample,
      standing: memberships.kind,
      standsSince: memberships.startsOn,
      support: listOf<{ kind: DirectoryEntry["support"][number] }>(
        organisationServices,
        { kind: organisationServices.support },
        organisationServices.position,
      ),
      audiences: valuesOf<DirectoryEntry["audiences"][number]>(organisationAudiences, organisationAudiences.audience),
      territories: valuesOf<string>(organisationTerritories, organisationTerritories.territory),
      programmes: valuesOf<string>(organisationProgrammes, organisationProgrammes.name),
      formerNames: valuesOf<string>(formerNames, formerNames.name),
    })
    .from(organisations)
    .innerJoin(memberships, eq(memberships.organisationId, organisations.id))
    .where(coveringDay(dayOf(ctx.now)))
    .orderBy(memberships.startsOn);
  const bySlug = new Map<string, DirectoryEntry>();
  for (const { support, ...row } of rows) {
    // A membership stands over whatever else covers the day.
    if (bySlug.has(row.slug) && row.standing !== "member") continue;
    bySlug.set(row.slug, { ...row, support: [...new Set(support.map(({ kind }) => kind))] });
  }
  return [...bySlug.values()].sort(bySortingName);
}
