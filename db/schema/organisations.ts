import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { people } from "./accounts.ts";

/** An organisation of the coalition or beside it. */
export const organisations = pgTable(
  "organisations",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull(),
    /** The full name, with its legal form. */
    name: text().notNull(),
    /** The distinctive name, which lists are sorted and short labels written by. */
    shortName: text("short_name").notNull(),
    summaryRo: text("summary_ro"),
    summaryEn: text("summary_en"),
    /** For whom it is there, in a sentence of its own; the list for filters is `organisation_audiences`. */
    audienceRo: text("audience_ro"),
    audienceEn: text("audience_en"),
    /** Null when no source gives it. */
    foundedYear: integer("founded_year"),
    /** The first year of its work, when a source gives that instead of the founding. */
    activeSince: integer("active_since"),
    /** Towns and regions it names itself; never the place of a shelter. */
    places: text()
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** An accredited provider of social services; null when no source says. */
    isAccredited: boolean("is_accredited"),
    website: text(),
    /** Where what is said of the organisation comes from. */
    source: text(),
    /** Invented for the demo: marked as an example wherever it is shown. */
    isExample: boolean("is_example").notNull().default(false),
    /** The organisation this one became part of, from a day; its own past stays with it. */
    mergedInto: uuid("merged_into").references((): AnyPgColumn => organisations.id),
    mergedOn: date("merged_on"),
  },
  (table) => [
    uniqueIndex("one_organisation_per_slug").on(table.slug),
    check("merging_names_the_other_and_the_day", sql`(${table.mergedInto} is null) = (${table.mergedOn} is null)`),
    check("nobody_becomes_part_of_themselves", sql`${table.mergedInto} <> ${table.id}`),
  ],
);

/**
 * Related legal persons share the name of a control group and count as one contributor in disclosure control. Apart from
 * the organisations, which everybody sees: who is run by whom is the secretariat's to know. No row: nobody's.
 */
export const controlGroups = pgTable("control_groups", {
  organisationId: uuid("organisation_id")
    .primaryKey()
    .references(() => organisations.id),
  name: text().notNull(),
});

/** What an organisation was called, and the address it stood at; search and old links find it by these. */
export const formerNames = pgTable(
  "former_names",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    shortName: text("short_name").notNull(),
    slug: text().notNull(),
    /** The last day of the name. */
    until: date().notNull(),
  },
  (table) => [index("former_names_of_organisation").on(table.organisationId), index("former_slugs").on(table.slug)],
);

export const registerDecisionKinds = [
  "renamed",
  "kind_changed",
  "left",
  "merged",
  "group_changed",
  "seats_closed",
] as const;

/** What the secretariat decided about an organisation's place in the register, and why. Never rewritten. */
export const registerDecisions = pgTable(
  "register_decisions",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: registerDecisionKinds }).notNull(),
    /** From this day; of leaving and of a name, the last day. */
    day: date().notNull(),
    /** The other one, of a merging. */
    otherId: uuid("other_id").references(() => organisations.id),
    reason: text().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true }).notNull(),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
  },
  (table) => [
    index("decisions_on_organisation").on(table.organisationId),
    check("merging_has_another_side", sql`(${table.kind} = 'merged') = (${table.otherId} is not null)`),
  ],
);

export const membershipKinds = ["member", "partner", "supporter"] as const;

/** A dated membership of the coalition. The count of members is always computed for a date. */
export const memberships = pgTable(
  "memberships",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: membershipKinds }).notNull(),
    startsOn: date("starts_on").notNull(),
    /** The last day; null while it lasts. */
    endsOn: date("ends_on"),
  },
  (table) => [
    index("memberships_of_organisation").on(table.organisationId),
    check("membership_ends_after_it_starts", sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
  ],
);
