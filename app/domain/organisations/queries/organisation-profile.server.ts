import { and, desc, eq, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { formerNames, memberships, organisations } from "#db/schema/organisations.ts";
import {
  organisationAffiliations as affiliations,
  organisationAgreements as agreements,
  organisationAudiences,
  organisationProgrammes as programmes,
  organisationServices as services,
  organisationTerritories,
  pressContacts,
  profileFigures as figures,
} from "#db/schema/organisations-profile.ts";
import {
  type Bilingual,
  type OrganisationProfile,
  type ProfileAffiliation,
  type ProfileAgreement,
  type ProfileFigure,
  type ProfileProgramme,
  type ProfileService,
} from "../profile.ts";
import { bilingual, coveringDay, listOf, valuesOf } from "../store/public-organisations.server.ts";
import { serviceFields } from "../store/service-fields.server.ts";
import { dayOf } from "./members-on.server.ts";

export type PublicProfile = OrganisationProfile & {
  slug: string;
  name: string;
  summary: Bilingual | null;
  foundedYear: number | null;
  website: string | null;
  source: string | null;
  isExample: boolean;
  standing: "member" | "partner" | "supporter";
  /** The first day of that standing, `2020-01-01`. */
  standsSince: string;
  /** The role mailbox for journalists, where the organisation agreed to show one. */
  pressMailbox: string | null;
  /** What it was called before, and until which day. */
  formerNames: { name: string; until: string }[];
};

const spoken = (value: Bilingual | null) => value;

const lists = {
  services: listOf<ProfileService>(services, serviceFields, services.position),
  audiences: valuesOf<OrganisationProfile["audiences"][number]>(organisationAudiences, organisationAudiences.audience),
  territories: valuesOf<OrganisationProfile["territories"][number]>(
    organisationTerritories,
    organisationTerritories.territory,
  ),
  affiliations: listOf<ProfileAffiliation>(
    affiliations,
    { network: affiliations.network, level: affiliations.level, role: affiliations.role },
    affiliations.position,
  ),
  agreements: listOf<ProfileAgreement>(
    agreements,
    {
      partner: bilingual(agreements.partnerRo, agreements.partnerEn),
      scope: bilingual(agreements.scopeRo, agreements.scopeEn),
      signedOn: agreements.signedOn,
    },
    agreements.position,
  ),
  programmes: listOf<ProfileProgramme>(
    programmes,
    { name: programmes.name, text: bilingual(programmes.textRo, programmes.textEn), sinceYear: programmes.sinceYear },
    programmes.position,
  ),
  figures: listOf<ProfileFigure>(
    figures,
    {
      kind: figures.kind,
      value: figures.value,
      qualifier: figures.qualifier,
      label: bilingual(figures.labelRo, figures.labelEn),
      sinceYear: figures.sinceYear,
      asOfYear: figures.asOfYear,
    },
    figures.position,
  ),
};

/**
 * What the public page of an organisation shows; only of those who stand with the coalition today. Reads publishable
 * columns and nothing else. Public.
 * @throws {Refusal} `access.not_found`
 */
export async function publicProfile(ctx: Context, slug: string): Promise<PublicProfile> {
  const [row] = await ctx.db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      summary: bilingual(organisations.summaryRo, organisations.summaryEn).mapWith(spoken),
      audience: bilingual(organisations.audienceRo, organisations.audienceEn).mapWith(spoken),
      foundedYear: organisations.foundedYear,
      activeSince: organisations.activeSince,
      places: organisations.places,
      isAccredited: organisations.isAccredited,
      website: organisations.website,
      source: organisations.source,
      isExample: organisations.isExample,
      standing: memberships.kind,
      standsSince: memberships.startsOn,
      pressMailbox: pressContacts.mailbox,
      ...lists,
      formerNames: listOf<{ name: string; until: string }>(
        formerNames,
        { name: formerNames.name, until: formerNames.until },
        formerNames.until,
      ),
    })
    .from(organisations)
    .innerJoin(memberships, eq(memberships.organisationId, organisations.id))
    .leftJoin(pressContacts, eq(pressContacts.organisationId, organisations.id))
    .where(and(eq(organisations.slug, slug), coveringDay(dayOf(ctx.now))))
    .orderBy(desc(sql`${memberships.kind} = 'member'`), memberships.startsOn)
    .limit(1);
  if (!row) throw new Refusal("access.not_found");
  return row;
}
