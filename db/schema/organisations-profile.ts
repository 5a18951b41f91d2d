import { sql } from "drizzle-orm";
import { boolean, check, date, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import {
  affiliationLevels,
  affiliationRoles,
  audiences,
  figureKinds,
  figureQualifiers,
  type SupportKind,
  supportKinds,
} from "../reference/support.ts";
import { territories, type Territory } from "../reference/territories.ts";
import { people } from "./accounts.ts";
import { organisations } from "./organisations.ts";

// What an organisation says of itself in public. Texts are Romanian first; a null English text falls back to it visibly.

const organisationId = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisations.id);

/** From 1, in the order the profile shows. */
const position = () => integer().notNull();

const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));

/** A kind of support it offers; the licence is that of the service, not of the organisation. */
export const organisationServices = pgTable(
  "organisation_services",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: organisationId(),
    position: position(),
    support: text().$type<SupportKind>().notNull(),
    detailRo: text("detail_ro"),
    detailEn: text("detail_en"),
    /** The name of the place or service, in every language the same: "Centrul Restore". */
    name: text(),
    sinceYear: integer("since_year"),
    isLicensed: boolean("is_licensed").notNull().default(false),
    /** Null when no source gives it. */
    licenceNumber: text("licence_number"),
    /** The last day of the licence. */
    licenceUntil: date("licence_until"),
  },
  (table) => [
    unique("one_service_per_place_in_the_profile").on(table.organisationId, table.position),
    check("service_is_a_known_kind_of_support", sql`${table.support} in (${oneOf(supportKinds)})`),
    check(
      "licence_facts_belong_to_a_licensed_service",
      sql`${table.isLicensed} or (${table.licenceNumber} is null and ${table.licenceUntil} is null)`,
    ),
  ],
);

export const organisationAudiences = pgTable(
  "organisation_audiences",
  { organisationId: organisationId(), audience: text({ enum: audiences }).notNull() },
  (table) => [
    primaryKey({ name: "one_row_per_organisation_and_audience", columns: [table.organisationId, table.audience] }),
    check("audience_is_a_known_one", sql`${table.audience} in (${oneOf(audiences)})`),
  ],
);

/** Where it works: a county, Bucharest (ISO 3166-2:RO) or `national`. No row: no source says. */
export const organisationTerritories = pgTable(
  "organisation_territories",
  { organisationId: organisationId(), territory: text().$type<Territory>().notNull() },
  (table) => [
    primaryKey({ name: "one_row_per_organisation_and_territory", columns: [table.organisationId, table.territory] }),
    check("territory_is_a_county_or_national", sql`${table.territory} in (${oneOf(territories)})`),
  ],
);

/** A network it belongs to. */
export const organisationAffiliations = pgTable(
  "organisation_affiliations",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: organisationId(),
    position: position(),
    network: text().notNull(),
    level: text({ enum: affiliationLevels }).notNull(),
    role: text({ enum: affiliationRoles }).notNull(),
  },
  (table) => [
    unique("one_affiliation_per_place_in_the_profile").on(table.organisationId, table.position),
    check("affiliation_level_is_a_known_one", sql`${table.level} in (${oneOf(affiliationLevels)})`),
    check("affiliation_role_is_a_known_one", sql`${table.role} in (${oneOf(affiliationRoles)})`),
  ],
);

/** A partnership or protocol with another body. */
export const organisationAgreements = pgTable(
  "organisation_agreements",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: organisationId(),
    position: position(),
    partnerRo: text("partner_ro").notNull(),
    partnerEn: text("partner_en"),
    scopeRo: text("scope_ro").notNull(),
    scopeEn: text("scope_en"),
    signedOn: date("signed_on"),
  },
  (table) => [unique("one_agreement_per_place_in_the_profile").on(table.organisationId, table.position)],
);

/** A programme or project with a name. */
export const organisationProgrammes = pgTable(
  "organisation_programmes",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: organisationId(),
    position: position(),
    name: text().notNull(),
    textRo: text("text_ro").notNull(),
    textEn: text("text_en"),
    sinceYear: integer("since_year"),
  },
  (table) => [unique("one_programme_per_place_in_the_profile").on(table.organisationId, table.position)],
);

/** A number the organisation states of itself. It is told, never counted: no total is made of these. */
export const profileFigures = pgTable(
  "profile_figures",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: organisationId(),
    position: position(),
    kind: text({ enum: figureKinds }).notNull(),
    value: integer().notNull(),
    qualifier: text({ enum: figureQualifiers }).notNull(),
    /** What is counted, written to stand under the number: "de persoane asistate". */
    labelRo: text("label_ro").notNull(),
    labelEn: text("label_en"),
    /** The first year counted, of a cumulative figure. */
    sinceYear: integer("since_year"),
    /** The year the figure is of, or was true in. */
    asOfYear: integer("as_of_year").notNull(),
  },
  (table) => [
    unique("one_figure_per_place_in_the_profile").on(table.organisationId, table.position),
    check("figure_is_of_a_known_kind", sql`${table.kind} in (${oneOf(figureKinds)})`),
    check("figure_qualifier_is_a_known_one", sql`${table.qualifier} in (${oneOf(figureQualifiers)})`),
    check("figure_is_never_negative", sql`${table.value} >= 0`),
    check("only_a_cumulative_figure_counts_since", sql`${table.sinceYear} is null or ${table.kind} = 'cumulative'`),
    check("figure_counts_since_before_it_was_true", sql`${table.sinceYear} <= ${table.asOfYear}`),
  ],
);

/** Where journalists write, when the organisation wants it public: a role mailbox, never a person's. Removed on withdrawal. */
export const pressContacts = pgTable(
  "press_contacts",
  {
    organisationId: organisationId().primaryKey(),
    mailbox: text().notNull(),
    agreedAt: timestamp("agreed_at", { withTimezone: true }).notNull(),
    agreedBy: uuid("agreed_by").references(() => people.id, { onDelete: "set null" }),
    /** The proof: which version, its words as they were shown, and in which language. Null where none was kept yet. */
    consentVersion: text("consent_version"),
    consentText: text("consent_text"),
    consentLanguage: text("consent_language", { enum: ["ro", "en"] }),
  },
  (table) => [
    check(
      "proof_of_agreement_is_whole",
      sql`(${table.consentVersion} is null) = (${table.consentText} is null) and (${table.consentVersion} is null) = (${table.consentLanguage} is null)`,
    ),
    check(
      "press_contact_is_a_role_mailbox",
      sql`${table.mailbox} ~ '^(presa|press|media|comunicare|communication|contact|office|birou|secretariat)[a-z.-]*@[a-z0-9.-]+[.][a-z]{2,}$'`,
    ),
  ],
);
