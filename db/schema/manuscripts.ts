import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { directions } from "../reference/coalition.ts";
import { organisations } from "./organisations.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What is written and checked here; the room of that kind knows what its content means. */
export const manuscriptKinds = ["practice"] as const;
export const manuscriptStates = ["draft", "sent", "returned", "published"] as const;

/** What was typed, by field name; a field with several values has a list. */
export type ManuscriptContent = Record<string, string | string[]>;

/**
 * A text of an organisation on its way to the public: everybody of the organisation writes it, somebody else checks it.
 * What the public reads is made of it and stands elsewhere.
 */
export const manuscripts = pgTable(
  "manuscripts",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: manuscriptKinds }).notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    state: text({ enum: manuscriptStates }).notNull().default("draft"),
    /** Rises with every change; the copy a person was looking at. */
    version: integer().notNull().default(1),
    /** For lists; empty until somebody gives one. */
    title: text().notNull().default(""),
    /** The direction its content names, whose editors may check it; null until somebody gives one. */
    direction: text({ enum: directions }),
    content: jsonb().$type<ManuscriptContent>().notNull(),
    startedAt: moment("started_at").notNull(),
    startedBy: uuid("started_by"),
    savedAt: moment("saved_at").notNull(),
    savedBy: uuid("saved_by"),
    sentAt: moment("sent_at"),
    sentBy: uuid("sent_by"),
    /** Why it was given back last; null before, and from the next publication on. */
    returnReason: text("return_reason"),
    /** Who found nothing against it, where a second person has to read it too; null otherwise. */
    clearedBy: uuid("cleared_by"),
    /** How often it was published. */
    published: integer().notNull().default(0),
  },
  (table) => [
    index("manuscripts_of_organisation").on(table.organisationId, table.kind),
    index("manuscripts_that_wait").on(table.kind, table.state, table.sentAt),
    check("manuscript_state_is_a_known_one", sql`${table.state} in ('draft', 'sent', 'returned', 'published')`),
    check("manuscript_kind_is_a_known_one", sql`${table.kind} in ('practice')`),
    check(
      "manuscript_direction_is_a_known_one",
      sql`${table.direction} in (${sql.raw(directions.map((direction) => `'${direction}'`).join(", "))})`,
    ),
    check("returned_manuscript_says_why", sql`${table.state} <> 'returned' or ${table.returnReason} is not null`),
  ],
);

/**
 * What a manuscript said when it was sent, changed by a suggestion that was taken, published, or left by somebody before
 * others went on writing. Written once.
 */
export const manuscriptVersions = pgTable(
  "manuscript_versions",
  {
    manuscriptId: uuid("manuscript_id")
      .notNull()
      .references(() => manuscripts.id),
    /** From 1. */
    number: integer().notNull(),
    why: text({ enum: ["sent", "amended", "published", "left"] }).notNull(),
    content: jsonb().$type<ManuscriptContent>().notNull(),
    madeAt: moment("made_at").notNull(),
    madeBy: uuid("made_by"),
  },
  (table) => [primaryKey({ name: "one_row_per_version_of_a_manuscript", columns: [table.manuscriptId, table.number] })],
);

/**
 * Open until its authors or its readers settle it; other words for a passage are accepted into the text, or refused.
 */
export const commentStates = ["open", "accepted", "refused", "settled"] as const;

/** What whoever checks a text says about a passage of it, and other words for it. */
export const manuscriptComments = pgTable(
  "manuscript_comments",
  {
    id: uuid().primaryKey(),
    manuscriptId: uuid("manuscript_id")
      .notNull()
      .references(() => manuscripts.id),
    /** The name of the text in the content of the manuscript. */
    field: text().notNull(),
    /** The words that are meant, as they are read, without marks of Markdown; they stood there once when it was said. */
    quote: text().notNull(),
    /** Empty where other words say it all. */
    said: text().notNull(),
    /** Other words for the passage, as Markdown; null where none are suggested. */
    suggestion: text(),
    state: text({ enum: commentStates }).notNull().default("open"),
    writtenAt: moment("written_at").notNull(),
    writtenBy: uuid("written_by"),
    closedAt: moment("closed_at"),
    closedBy: uuid("closed_by"),
  },
  (table) => [
    index("comments_on_manuscript").on(table.manuscriptId, table.writtenAt),
    check("comment_state_is_a_known_one", sql`${table.state} in ('open', 'accepted', 'refused', 'settled')`),
    check("comment_says_something", sql`${table.said} <> '' or ${table.suggestion} is not null`),
    check("closed_comment_says_when", sql`(${table.state} = 'open') = (${table.closedAt} is null)`),
    check(
      "only_a_suggestion_is_accepted_or_refused",
      sql`${table.state} not in ('accepted', 'refused') or ${table.suggestion} is not null`,
    ),
  ],
);

/** What is said back and forth under a comment. Written once. */
export const manuscriptAnswers = pgTable(
  "manuscript_answers",
  {
    id: uuid().primaryKey(),
    commentId: uuid("comment_id")
      .notNull()
      .references(() => manuscriptComments.id),
    side: text({ enum: ["authors", "readers"] }).notNull(),
    said: text().notNull(),
    saidAt: moment("said_at").notNull(),
    saidBy: uuid("said_by"),
  },
  (table) => [
    index("answers_to_comment").on(table.commentId, table.saidAt),
    check("answer_is_of_one_side", sql`${table.side} in ('authors', 'readers')`),
  ],
);
