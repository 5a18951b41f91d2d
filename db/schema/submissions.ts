import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { indicators } from "./catalogue.ts";
import { organisations } from "./organisations.ts";
import { reportingPeriods } from "./periods.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

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
