import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
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
    check("returned_manuscript_says_why", sql`${table.state} <> 'returned' or ${table.returnReason} is not null`),
  ],
);

/** What a manuscript said when it was sent or published. Written once. */
export const manuscriptVersions = pgTable(
  "manuscript_versions",
  {
    manuscriptId: uuid("manuscript_id")
      .notNull()
      .references(() => manuscripts.id),
    /** From 1. */
    number: integer().notNull(),
    why: text({ enum: ["sent", "published"] }).notNull(),
    content: jsonb().$type<ManuscriptContent>().notNull(),
    madeAt: moment("made_at").notNull(),
    madeBy: uuid("made_by"),
  },
  (table) => [primaryKey({ name: "one_row_per_version_of_a_manuscript", columns: [table.manuscriptId, table.number] })],
);
