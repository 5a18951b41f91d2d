import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";
import { practices } from "./practices.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

const ofPractice = () =>
  uuid("practice_id")
    .notNull()
    .references(() => practices.id);
const ofOrganisation = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisations.id);

/** Another organisation says that it works by a practice. Withdrawn: it was a mistake, or it is not said any more. */
export const practiceUptakes = pgTable(
  "practice_uptakes",
  {
    id: uuid().primaryKey(),
    practiceId: ofPractice(),
    /** Who took it up; never the organisation whose practice it is. */
    organisationId: ofOrganisation(),
    /** The day it began to work by it. */
    since: date().notNull(),
    /** What it does otherwise; empty when nothing. */
    adapted: text().notNull(),
    /** The organisation agrees to be named to everybody. The authors and the secretariat see it in any case. */
    isNamed: boolean("is_named").notNull(),
    toldAt: moment("told_at").notNull(),
    toldBy: uuid("told_by"),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by"),
  },
  (table) => [
    uniqueIndex("an_organisation_takes_a_practice_up_once")
      .on(table.practiceId, table.organisationId)
      .where(sql`${table.withdrawnAt} is null`),
    index("uptakes_of_organisation").on(table.organisationId),
  ],
);

/** What the organisation said a year later, and each year after that. Written once. */
export const uptakeAnswers = pgTable(
  "uptake_answers",
  {
    uptakeId: uuid("uptake_id")
      .notNull()
      .references(() => practiceUptakes.id),
    /** From 1. */
    number: integer().notNull(),
    stillUsed: boolean("still_used").notNull(),
    /** What changed since; empty when nothing. */
    changed: text().notNull(),
    answeredAt: moment("answered_at").notNull(),
    answeredBy: uuid("answered_by"),
  },
  (table) => [
    primaryKey({ name: "one_row_per_answer_about_an_uptake", columns: [table.uptakeId, table.number] }),
    check("uptake_answers_count_from_one", sql`${table.number} >= 1`),
  ],
);

/** What another organisation asks the authors of a practice, and what they say, to everybody or to whoever asked. */
export const practiceQuestions = pgTable(
  "practice_questions",
  {
    id: uuid().primaryKey(),
    practiceId: ofPractice(),
    /** Who asks; never shown to everybody. */
    organisationId: ofOrganisation(),
    question: text().notNull(),
    askedAt: moment("asked_at").notNull(),
    askedBy: uuid("asked_by"),
    /** Null until the authors answer. */
    answer: text(),
    answeredAt: moment("answered_at"),
    answeredBy: uuid("answered_by"),
    /** Question and answer are read by everybody. */
    isPublic: boolean("is_public").notNull().default(false),
    /** Since when the secretariat keeps it from everybody; whoever asked and the authors go on reading it. */
    hiddenAt: moment("hidden_at"),
    hiddenBy: uuid("hidden_by"),
  },
  (table) => [
    index("questions_about_practice").on(table.practiceId),
    index("questions_of_organisation").on(table.organisationId),
    check("answered_question_says_when", sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
    check("only_an_answered_question_is_public", sql`not ${table.isPublic} or ${table.answer} is not null`),
  ],
);
