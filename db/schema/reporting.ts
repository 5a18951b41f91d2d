import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { indicators } from "./catalogue.ts";
import { organisations } from "./organisations.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A year that is reported on. Three gates, each open until its own moment; what is open is derived from the clock. */
export const reportingPeriods = pgTable(
  "reporting_periods",
  {
    id: uuid().primaryKey().defaultRandom(),
    year: integer().notNull(),
    opensAt: moment("opens_at").notNull(),
    /** Reports sent after this are marked late. */
    dueAt: moment("due_at").notNull(),
    /** First gate: reports can be started and sent until then. */
    submissionsCloseAt: moment("submissions_close_at").notNull(),
    /** Second gate: a returned or reopened report can be changed until then. */
    correctionsCloseAt: moment("corrections_close_at").notNull(),
    /** Third gate: the secretariat can accept, return and reopen until then. */
    reviewClosesAt: moment("review_closes_at").notNull(),
    isExample: boolean("is_example").notNull().default(false),
  },
  (table) => [
    uniqueIndex("one_period_per_year").on(table.year),
    check(
      "period_moments_follow_each_other",
      sql`${table.opensAt} < ${table.dueAt} and ${table.dueAt} <= ${table.submissionsCloseAt}`,
    ),
  ],
);

/** More time for one organisation, with its reason. The latest moment counts. */
export const extensions = pgTable("extensions", {
  id: uuid().primaryKey().defaultRandom(),
  periodId: uuid("period_id")
    .notNull()
    .references(() => reportingPeriods.id),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
  until: moment("until").notNull(),
  reason: text().notNull(),
  grantedBy: uuid("granted_by").notNull(),
  grantedAt: moment("granted_at").notNull(),
});

/** The services an organisation says it offers; the form asks for these. */
export const serviceOffers = pgTable(
  "service_offers",
  {
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    indicator: text()
      .notNull()
      .references(() => indicators.code),
    declaredAt: moment("declared_at").notNull(),
    /** Null when the portal itself did, from a figures file. */
    declaredBy: uuid("declared_by"),
  },
  (table) => [
    primaryKey({ name: "one_offer_per_organisation_and_service", columns: [table.organisationId, table.indicator] }),
  ],
);

export const submissionStates = ["draft", "submitted", "returned", "accepted"] as const;

/** One organisation's report of one year. */
export const submissions = pgTable(
  "submissions",
  {
    id: uuid().primaryKey().defaultRandom(),
    periodId: uuid("period_id")
      .notNull()
      .references(() => reportingPeriods.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    state: text({ enum: submissionStates }).notNull().default("draft"),
    /** Rises with every change of state; the copy a decision was made on. */
    version: integer().notNull().default(1),
    /** `2021-021`: year and running number, given when first sent. */
    registrationNumber: text("registration_number"),
    /** The contact and services section was looked through for this year. */
    detailsConfirmedAt: moment("details_confirmed_at"),
    startedAt: moment("started_at").notNull(),
    startedBy: uuid("started_by"),
    savedAt: moment("saved_at").notNull(),
    /** Sections that are done, of those asked, as the board shows them: a report that was sent is whole. Null until reckoned. */
    sectionsDone: integer("sections_done"),
    /** Null until reckoned. */
    sectionsAsked: integer("sections_asked"),
    /**
     * Figures to look at first: where a rule finds something that no reason stands beside, `VIC.SVC.DAY|AGE2=MIN`.
     * Null until reckoned. Open conversations are not among them.
     */
    unexplainedFigures: text("unexplained_figures").array(),
    /** Figures where a rule finds something and a reason says why; none of the unexplained ones. Null until reckoned. */
    explainedFigures: text("explained_figures").array(),
    submittedAt: moment("submitted_at"),
    submittedBy: uuid("submitted_by"),
    returnedAt: moment("returned_at"),
    returnedBy: uuid("returned_by"),
    acceptedAt: moment("accepted_at"),
    acceptedBy: uuid("accepted_by"),
  },
  (table) => [
    uniqueIndex("one_submission_per_organisation_and_period").on(table.organisationId, table.periodId),
    uniqueIndex("registration_number_is_used_once").on(table.registrationNumber),
    index("submissions_of_period").on(table.periodId, table.state),
    check("submission_has_a_known_state", sql`${table.state} in ('draft', 'submitted', 'returned', 'accepted')`),
    check(
      "sent_report_knows_who_and_when",
      sql`${table.state} = 'draft' or (${table.submittedAt} is not null and ${table.registrationNumber} is not null)`,
    ),
    check(
      "sections_done_are_among_those_asked",
      sql`${table.sectionsDone} >= 0 and ${table.sectionsDone} <= ${table.sectionsAsked}`,
    ),
    check("a_figure_is_explained_or_not", sql`not (${table.unexplainedFigures} && ${table.explainedFigures})`),
    check(
      "standing_of_a_report_is_kept_whole",
      sql`num_nulls(${table.sectionsDone}, ${table.sectionsAsked}, ${table.unexplainedFigures}, ${table.explainedFigures}) in (0, 4)`,
    ),
    check("accepted_report_knows_who_and_when", sql`${table.state} <> 'accepted' or ${table.acceptedAt} is not null`),
  ],
);

export const cellStates = ["value", "not_collected", "not_applicable", "blank"] as const;
export const qualifiers = ["exact", "at_least", "approximate"] as const;

/** One figure of a report. `blank` is unfinished; zero is a value. */
export const cells = pgTable(
  "cells",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    indicator: text()
      .notNull()
      .references(() => indicators.code),
    /** Empty for the total, else `SEX=F|AGE2=MIN` in the order of the catalogue. */
    breakdown: text().notNull().default(""),
    state: text({ enum: cellStates }).notNull(),
    /** A whole number in the indicator's unit; null exactly when the state is not `value`. */
    value: bigint({ mode: "number" }),
    qualifier: text({ enum: qualifiers }).notNull().default("exact"),
    note: text(),
    /** The reporter's reason for a surprising figure; it stays with the figure and travels to the reviewer. */
    explanation: text(),
    /** Rises with every change of this cell. */
    version: integer().notNull().default(1),
    changedAt: moment("changed_at").notNull(),
    changedBy: uuid("changed_by"),
  },
  (table) => [
    primaryKey({
      name: "one_cell_per_submission_indicator_and_breakdown",
      columns: [table.submissionId, table.indicator, table.breakdown],
    }),
    check("cell_has_a_known_state", sql`${table.state} in ('value', 'not_collected', 'not_applicable', 'blank')`),
    check(
      "value_is_present_exactly_when_the_state_is_value",
      sql`(${table.state} = 'value') = (${table.value} is not null)`,
    ),
    check("value_is_never_negative", sql`${table.value} >= 0`),
  ],
);

/** The state of a report as it was sent, whole and immutable. */
export const submissionVersions = pgTable(
  "submission_versions",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull(),
    sentAt: moment("sent_at").notNull(),
    sentBy: uuid("sent_by"),
    late: boolean().notNull(),
    content: jsonb().notNull(),
    /** SHA-256 of the content in canonical JSON, hexadecimal. */
    contentHash: text("content_hash").notNull(),
  },
  (table) => [primaryKey({ name: "one_row_per_submission_version", columns: [table.submissionId, table.number] })],
);

/** A reminder that went out, so that nobody gets more than one a week. */
export const reminders = pgTable(
  "reminders",
  {
    id: uuid().primaryKey().defaultRandom(),
    periodId: uuid("period_id")
      .notNull()
      .references(() => reportingPeriods.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    sentAt: moment("sent_at").notNull(),
    sentBy: uuid("sent_by"),
  },
  (table) => [index("reminders_of_period").on(table.periodId, table.organisationId, table.sentAt)],
);

/**
 * Sums over the accepted reports of a period, kept in the transaction that accepts or reopens one.
 * A row exists for every cell at least one accepted report has answered.
 */
export const periodTotals = pgTable(
  "period_totals",
  {
    periodId: uuid("period_id")
      .notNull()
      .references(() => reportingPeriods.id),
    indicator: text().notNull(),
    breakdown: text().notNull().default(""),
    /** Sum of the values; zero when all answered zero. */
    total: bigint({ mode: "number" }).notNull(),
    /** Organisations that answered with a number, zero included. */
    answered: integer().notNull(),
    /** Organisations whose number is above zero. */
    contributors: integer().notNull(),
    /** Organisations that said "not collected". */
    notCollected: integer("not_collected").notNull(),
    /** Organisations to which it does not apply. */
    notApplicable: integer("not_applicable").notNull(),
    /** Organisations whose number is an estimate or a lower bound. */
    estimated: integer().notNull(),
  },
  (table) => [
    primaryKey({
      name: "one_total_per_period_indicator_and_breakdown",
      columns: [table.periodId, table.indicator, table.breakdown],
    }),
    check(
      "totals_are_never_negative",
      sql`${table.total} >= 0 and ${table.answered} >= 0 and ${table.contributors} >= 0`,
    ),
  ],
);
