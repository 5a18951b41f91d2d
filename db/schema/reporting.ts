import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { indicators } from "./catalogue.ts";
import { submissions } from "./submissions.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

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

export const narrativeQuestions = ["challenges", "changes", "practices", "policies"] as const;

/** An answer in words: coded choices and text. */
export const narratives = pgTable(
  "narratives",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    question: text({ enum: narrativeQuestions }).notNull(),
    /** Answers are numbered where several are asked (up to three practices); else 1. */
    number: integer().notNull().default(1),
    codes: text().array().notNull().default([]),
    title: text(),
    text: text().notNull().default(""),
    /** The question was looked at and does not concern the organisation. */
    notApplicable: boolean("not_applicable").notNull().default(false),
    version: integer().notNull().default(1),
    changedAt: moment("changed_at").notNull(),
    changedBy: uuid("changed_by"),
  },
  (table) => [
    primaryKey({
      name: "one_answer_per_question_and_number",
      columns: [table.submissionId, table.question, table.number],
    }),
  ],
);

/** A training session or a series of the same one. */
export const trainings = pgTable(
  "trainings",
  {
    id: uuid().primaryKey().defaultRandom(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    title: text().notNull(),
    topic: text({ enum: ["awareness", "detection", "trauma", "other"] }).notNull(),
    channel: text({ enum: ["in_person", "online", "mixed"] }).notNull(),
    /** Codes of the dimension AUD. */
    audiences: text().array().notNull(),
    sessions: integer().notNull(),
    /** Hours in all; null when not counted. */
    hours: integer(),
    /** People, each once; null when not counted. */
    specialists: integer(),
    others: integer(),
    version: integer().notNull().default(1),
    changedAt: moment("changed_at").notNull(),
    changedBy: uuid("changed_by"),
  },
  (table) => [
    index("trainings_of_submission").on(table.submissionId),
    check(
      "training_counts_are_never_negative",
      sql`${table.sessions} >= 0 and coalesce(${table.hours}, 0) >= 0 and coalesce(${table.specialists}, 0) >= 0 and coalesce(${table.others}, 0) >= 0`,
    ),
  ],
);

/** A conversation on one figure between the organisation and the secretariat. */
export const threads = pgTable(
  "threads",
  {
    id: uuid().primaryKey().defaultRandom(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    indicator: text().notNull(),
    breakdown: text().notNull().default(""),
    /** The figure must be changed or confirmed before the report can be sent again. */
    asksForCorrection: boolean("asks_for_correction").notNull().default(false),
    resolvedAt: moment("resolved_at"),
    resolvedBy: uuid("resolved_by"),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [uniqueIndex("one_thread_per_figure").on(table.submissionId, table.indicator, table.breakdown)],
);

export const comments = pgTable(
  "comments",
  {
    id: uuid().primaryKey().defaultRandom(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** Which side wrote; roles are shown, never names. */
    side: text({ enum: ["organisation", "secretariat"] }).notNull(),
    authorId: uuid("author_id").notNull(),
    text: text().notNull(),
    at: moment("at").notNull(),
  },
  (table) => [index("comments_of_thread").on(table.threadId, table.at)],
);
