import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

/**
 * A frozen set of national totals for a year. `recorded` holds the totals of a year before the portal; `compiled`
 * is made from accepted reports. Content never changes; a later one gets the next number.
 */
export const releases = pgTable(
  "releases",
  {
    id: uuid().primaryKey().defaultRandom(),
    year: integer().notNull(),
    number: integer().notNull(),
    origin: text({ enum: ["recorded", "compiled"] }).notNull(),
    /** Member organisations at 31 December of the year; null when the source does not say. */
    memberOrganisations: integer("member_organisations"),
    /** Organisations whose accepted report went in; null when the source does not say. */
    reportingOrganisations: integer("reporting_organisations"),
    source: text(),
    /** A note in both languages; null when there is nothing to say. */
    note: jsonb().$type<{ ro: string; en: string }>(),
    /** Thresholds and versions the hidden cells were decided by. Concentration parameters stay here, never on a page. */
    ruleSet: jsonb("rule_set").$type<Record<string, unknown>>().notNull(),
    /** SHA-256 over the published cells and definitions, hexadecimal. */
    contentHash: text("content_hash").notNull(),
    preparedAt: timestamp("prepared_at", { withTimezone: true }).notNull(),
    preparedBy: uuid("prepared_by"),
    /** Null while it waits for the second person. */
    publishedAt: timestamp("published_at", { withTimezone: true }),
    publishedBy: uuid("published_by"),
    /** A prepared release that was not published. */
    discardedAt: timestamp("discarded_at", { withTimezone: true }),
    isExample: boolean("is_example").notNull().default(false),
  },
  (table) => [
    uniqueIndex("one_release_per_year_and_number").on(table.year, table.number),
    check(
      "release_is_published_by_a_second_person",
      sql`${table.origin} = 'recorded' or ${table.publishedBy} is null or ${table.publishedBy} <> ${table.preparedBy}`,
    ),
  ],
);

/** A total of a release. A hidden cell carries no value here either. */
export const releaseCells = pgTable(
  "release_cells",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    indicator: text().notNull(),
    breakdown: text().notNull().default(""),
    position: integer().notNull(),
    status: text({ enum: ["published", "hidden", "not_collected"] }).notNull(),
    value: bigint({ mode: "number" }),
    qualifier: text({ enum: ["exact", "at_least", "approximate"] })
      .notNull()
      .default("exact"),
    labels: jsonb().$type<{ ro: string; en: string }>().notNull(),
    unit: text().notNull(),
    /** Organisations that answered this figure; null when the source does not say. */
    reportingOrganisations: integer("reporting_organisations"),
    /** Member organisations the figure applies to; null when the source does not say. */
    memberOrganisations: integer("member_organisations"),
    /** How sure the reading of a recorded figure is. */
    confidence: text({ enum: ["high", "medium", "low"] })
      .notNull()
      .default("high"),
    note: jsonb().$type<{ ro: string; en: string }>(),
    source: text(),
    /** Why a cell is hidden; for the secretariat, never in anything published. */
    reason: text(),
  },
  (table) => [
    primaryKey({
      name: "one_cell_per_release_indicator_and_breakdown",
      columns: [table.releaseId, table.indicator, table.breakdown],
    }),
    check("only_a_published_cell_has_a_value", sql`(${table.status} = 'published') = (${table.value} is not null)`),
  ],
);
