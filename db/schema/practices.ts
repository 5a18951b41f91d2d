import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { directions } from "../reference/coalition.ts";
import { type FigureQualifier } from "../reference/support.ts";
import {
  costBands,
  evidenceGrades,
  type PracticeAudience,
  practiceAudiences,
  practiceKinds,
  type PracticeLanguage,
  practiceLicences,
  type PracticePart,
  practiceSettings,
  type PracticeTerritory,
} from "../reference/practices.ts";
import { organisations } from "./organisations.ts";

/** Romanian first; a null English text falls back to it visibly. */
export type TwoLanguages = { ro: string; en: string | null };

/** A number the organisation states of its practice. It is told, never counted: no total is made of these. */
export type PracticeFigure = { value: number; qualifier: FigureQualifier; label: TwoLanguages; year: number };

export type PracticeLink = { label: TwoLanguages; url: string };

/** A part in words: what was written (Markdown), and the harmless HTML it was published as. */
export type PublishedPart = { part: PracticePart; source: TwoLanguages; html: TwoLanguages };

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));
const emptyList = sql`'{}'::text[]`;
const practiceStates = ["published", "archived", "withdrawn"] as const;

/**
 * Good practices as everybody reads them: the version that was published last, made for reading and searching. What is
 * being written, and what was published before, stands elsewhere. Withdrawn: seen by its organisation and the
 * secretariat alone.
 */
export const practices = pgTable(
  "practices",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** Others it was done with, by name; they need not be of the coalition. */
    partners: text().array().notNull().default(emptyList),
    state: text({ enum: practiceStates }).notNull(),
    /** From 1; rises with each publication. */
    version: integer().notNull(),
    title: jsonb().$type<TwoLanguages>().notNull(),
    summary: jsonb().$type<TwoLanguages>().notNull(),
    kind: text({ enum: practiceKinds }).notNull(),
    direction: text({ enum: directions }).notNull(),
    audiences: text().array().$type<PracticeAudience[]>().notNull().default(emptyList),
    /** Null when nobody said. */
    setting: text({ enum: practiceSettings }),
    territories: text().array().$type<PracticeTerritory[]>().notNull().default(emptyList),
    sinceYear: integer("since_year"),
    /** The last year; null while it goes on, or when nobody said. */
    untilYear: integer("until_year"),
    languages: text().array().$type<PracticeLanguage[]>().notNull().default(emptyList),
    costBand: text("cost_band", { enum: costBands }),
    evidence: text({ enum: evidenceGrades }).notNull(),
    /** The service holds a licence of the ministry; null when nobody said. */
    isLicensed: boolean("is_licensed"),
    parts: jsonb().$type<PublishedPart[]>().notNull(),
    figures: jsonb().$type<PracticeFigure[]>().notNull(),
    links: jsonb().$type<PracticeLink[]>().notNull(),
    /** A role mailbox; null when questions go through the portal or the organisation's page. */
    contact: text(),
    /** Null: nothing was agreed, so nothing may be used again without asking. */
    licence: text({ enum: practiceLicences }),
    /** Where the text comes from, when its organisation did not write it itself. */
    source: text(),
    firstPublishedAt: timestamp("first_published_at", { withTimezone: true }).notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
    /** From this day on it counts as not confirmed; null when it was recorded from an old source and never confirmed. */
    reviewOn: date("review_on"),
    isExample: boolean("is_example").notNull().default(false),
    /** What it is found by; made with `search_vector` when it is published. Its index is on the library's shelf. */
    searched: tsvector().notNull(),
    /** The Romanian title without diacritics, quotes and case: what lists are sorted by. */
    sortingTitle: text("sorting_title").notNull(),
  },
  (table) => [
    uniqueIndex("one_practice_per_slug").on(table.slug),
    index("practices_by_day").on(table.publishedAt.desc(), table.id),
    check("practice_state_is_a_known_one", sql`${table.state} in (${oneOf(practiceStates)})`),
    check("practice_kind_is_a_known_one", sql`${table.kind} in (${oneOf(practiceKinds)})`),
    check("practice_direction_is_a_known_one", sql`${table.direction} in (${oneOf(directions)})`),
    check("practice_audiences_are_known_ones", sql`${table.audiences} <@ array[${oneOf(practiceAudiences)}]`),
    check("practice_evidence_is_a_known_grade", sql`${table.evidence} in (${oneOf(evidenceGrades)})`),
    check("practice_version_counts_from_one", sql`${table.version} >= 1`),
    check(
      "practice_ends_after_it_starts",
      sql`${table.untilYear} is null or ${table.sinceYear} is null or ${table.untilYear} >= ${table.sinceYear}`,
    ),
  ],
);

/**
 * The descriptions practices of the library have, and how many have each: what its filters ask for. Counting and
 * filtering go by these few rows instead of by the practices. One stays, with none, when its last practice has gone.
 */
export const libraryPiles = pgTable(
  "library_piles",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    direction: text({ enum: directions }).notNull(),
    kind: text({ enum: practiceKinds }).notNull(),
    audiences: text().array().$type<PracticeAudience[]>().notNull(),
    isExample: boolean("is_example").notNull(),
    count: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("one_pile_per_description").on(table.direction, table.kind, table.audiences, table.isExample),
    check("pile_holds_none_or_more", sql`${table.count} >= 0`),
  ],
);

/**
 * The shelf: what the library lists of each published practice, and of no other. A trigger on `practices` keeps it.
 * Everybody sees all of it, so that PostgreSQL may look words up in an index, which behind a wall with a condition it
 * may not (decision 026).
 */
export const libraryEntries = pgTable(
  "library_entries",
  {
    practiceId: uuid("practice_id")
      .primaryKey()
      .references(() => practices.id, { onDelete: "cascade" }),
    pileId: integer("pile_id")
      .notNull()
      .references(() => libraryPiles.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    slug: text().notNull(),
    title: jsonb().$type<TwoLanguages>().notNull(),
    summary: jsonb().$type<TwoLanguages>().notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
    sortingTitle: text("sorting_title").notNull(),
    searched: tsvector().notNull(),
    /** Of `searched`, what stands in title, summary and labels: how near an entry is to the words. */
    named: tsvector().notNull(),
  },
  (table) => [
    index("library_by_words").using("gin", table.searched),
    index("library_by_title").on(table.sortingTitle, table.practiceId),
    index("library_by_day").on(table.publishedAt.desc().nullsFirst(), table.practiceId),
    index("library_by_pile").on(table.pileId),
  ],
);
