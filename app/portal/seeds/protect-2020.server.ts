import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { describeOrganisation } from "#app/domain/organisations/commands/describe-organisation.server.ts";
import { enterOrganisation } from "#app/domain/organisations/commands/enter-organisation.server.ts";
import { organisationRegister } from "#app/domain/organisations/queries/organisation-register.server.ts";
import { recordRelease } from "#app/domain/publications/commands/record-release.server.ts";
import { organisations } from "#db/schema/organisations.ts";
import { organisationServices } from "#db/schema/organisations-profile.ts";
import { releases } from "#db/schema/publications.ts";
import { profiles2020 } from "#db/seed/profiles/of-2020.ts";
import { members2020, membersSince, presentation2020 } from "#db/seed/protect-2020.ts";
import { release2020 } from "#db/seed/release-2020.ts";
import { seedPractices2020 } from "./practices-2020.server.ts";
import { seededProfile } from "./seeded-profile.ts";

/** Enters the members the presentation of 2020 names; those already there are left as they are. */
async function seedMembers2020(ctx: Context): Promise<{ entered: number }> {
  const known = new Set((await organisationRegister(ctx, membersSince)).map(({ slug }) => slug));
  const missing = members2020.filter(({ slug }) => !known.has(slug));
  for (const member of missing) {
    const membership = { kind: "member" as const, startsOn: membersSince };
    await enterOrganisation(ctx, { ...member, source: presentation2020, membership });
  }
  await describeMembers2020(ctx);
  return { entered: missing.length };
}

/** Says what the presentation tells of each member that was never described, also of those entered before profiles were. */
async function describeMembers2020(ctx: Context): Promise<void> {
  const slugs = members2020.map(({ slug }) => slug);
  const silent = await ctx.db
    .select({ id: organisations.id, slug: organisations.slug })
    .from(organisations)
    .leftJoin(organisationServices, eq(organisationServices.organisationId, organisations.id))
    .where(and(inArray(organisations.slug, slugs), isNull(organisationServices.id)))
    .orderBy(organisations.slug);
  for (const { id, slug } of silent) {
    const profile = profiles2020[slug];
    if (profile) await describeOrganisation(ctx, { organisationId: id, profile: seededProfile(profile) });
  }
}

/** The coalition as its presentation of 2020 shows it: its members, their good practices and the totals it prints. Safe to repeat. */
export async function seedCoalition2020(ctx: Context): Promise<{ entered: number; released: boolean }> {
  const { entered } = await seedMembers2020(ctx);
  await seedPractices2020(ctx);
  const { year } = release2020;
  const known = await ctx.db.$count(releases, and(eq(releases.year, year), eq(releases.origin, "recorded")));
  if (known > 0) return { entered, released: false };
  // The one figure of medium confidence was looked at when the file was written; its note says how it was read.
  await recordRelease(ctx, { file: release2020, confirm: true });
  return { entered, released: true };
}
