import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";
import { reportingPeriods } from "./periods.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

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
