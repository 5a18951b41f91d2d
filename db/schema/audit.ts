import {
  bigint,
  bigserial,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

/**
 * Who did what, when, for which organisation. Append only: the application's role may insert and read, never change.
 * Chained: the database gives each row its place and its hash as it is written, whoever writes it.
 */
export const activities = pgTable(
  "activities",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** `noun.what_happened`, for example `report.submitted`. */
    kind: text().notNull(),
    /** The person; null for the portal itself (a job, the command line). No foreign key: the trail outlives the person. */
    actorId: uuid("actor_id"),
    /** The organisation the person acted for; null for platform roles. */
    actingOrganisationId: uuid("acting_organisation_id"),
    /** The organisation whose affairs were touched; null when none. */
    organisationId: uuid("organisation_id"),
    subjectId: text("subject_id").notNull(),
    /** Names and numbers of things, never a figure and never a person's data. */
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    requestId: text("request_id"),
    /** Place in the chain of its organisation, from 1 without gaps; rows without an organisation are one chain. */
    sequence: bigint({ mode: "number" }).notNull().default(0),
    /** SHA-256 over the hash of the row before it and this row in canonical JSON, hexadecimal. */
    hash: text().notNull().default(""),
  },
  (table) => [
    index("activities_of_subject").on(table.subjectId, table.id),
    index("activities_of_organisation").on(table.organisationId, table.id),
    unique("one_activity_at_each_place_of_a_chain").on(table.organisationId, table.sequence).nullsNotDistinct(),
  ],
);

/** Where each chain stands; written by the database alone, with the activity. */
export const chainHeads = pgTable("chain_heads", {
  /** The organisation's id; `platform` for what touches none. */
  chain: text().primaryKey(),
  organisationId: uuid("organisation_id"),
  /** How many activities the chain has. */
  sequence: bigint({ mode: "number" }).notNull(),
  /** Of the last one. */
  hash: text().notNull(),
});

/** The heads of a day, as they left the house by mail: what the trail is held against when its end may be cut off. */
export const anchoredHeads = pgTable(
  "anchored_heads",
  {
    /** In the coalition's time zone. */
    day: date().notNull(),
    chain: text().notNull(),
    organisationId: uuid("organisation_id"),
    sequence: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ name: "one_anchored_head_per_day_and_chain", columns: [table.day, table.chain] })],
);
