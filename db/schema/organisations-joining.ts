import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts.ts";
import { membershipKinds, organisations } from "./organisations.ts";

const joinStates = ["waiting", "admitted", "declined"] as const;

/** Somebody from outside asks to join. Only the secretariat reads it; nothing of it becomes public by itself. */
export const joinRequests = pgTable(
  "join_requests",
  {
    id: uuid().primaryKey(),
    /** Made of the form's own key and what was typed: the same sending twice is one request. */
    sending: text().notNull(),
    kind: text({ enum: membershipKinds }).notNull(),
    organisationName: text("organisation_name").notNull(),
    website: text(),
    contactName: text("contact_name").notNull(),
    contactPosition: text("contact_position"),
    email: text().notNull(),
    /** One short sentence about the organisation; never about a person who was helped. */
    reasons: text().notNull(),
    language: text({ enum: ["ro", "en"] }).notNull(),
    /** The proof of consent: which version, the words as they were shown, and when. */
    consentVersion: text("consent_version").notNull(),
    consentText: text("consent_text").notNull(),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    state: text({ enum: joinStates }).notNull().default("waiting"),
    decidedAt: timestamp("decided_at", { withTimezone: true }),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
    decisionReason: text("decision_reason"),
    /** The organisation an admission created. */
    organisationId: uuid("organisation_id").references(() => organisations.id),
    isExample: boolean("is_example").notNull().default(false),
  },
  (table) => [
    unique("one_join_request_per_sending").on(table.sending),
    index("join_requests_by_state").on(table.state, table.receivedAt),
    check("join_request_state_is_a_known_one", sql`${table.state} in ('waiting', 'admitted', 'declined')`),
    check("join_request_kind_is_a_known_one", sql`${table.kind} in ('member', 'partner', 'supporter')`),
    check("reasons_to_join_are_short", sql`length(${table.reasons}) <= 200`),
    check(
      "decision_on_joining_has_a_moment_and_a_reason",
      sql`(${table.state} = 'waiting') = (${table.decidedAt} is null) and (${table.state} = 'waiting') = (${table.decisionReason} is null)`,
    ),
    check(
      "admission_names_the_organisation_it_created",
      sql`(${table.state} = 'admitted') = (${table.organisationId} is not null)`,
    ),
  ],
);

/** Forms to join, told apart by nobody: SHA-256 of a network address or of an e-mail. Slows whoever sends too many. */
export const joinTries = pgTable(
  "join_tries",
  {
    id: uuid().primaryKey().defaultRandom(),
    subject: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("join_tries_of_subject").on(table.subject, table.at)],
);
