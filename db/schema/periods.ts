import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
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
