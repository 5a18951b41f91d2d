import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

export const platformRoles = ["secretariat", "board", "administrator"] as const;

/** A person who may sign in. Roles in organisations are seats; platform roles stand here. */
export const people = pgTable(
  "people",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    language: text({ enum: ["ro", "en"] })
      .notNull()
      .default("ro"),
    /** Argon2id, PHC string; null until the person sets one. */
    passwordHash: text("password_hash"),
    platformRole: text("platform_role", { enum: platformRoles }),
    disabledAt: timestamp("disabled_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex("one_person_per_email").on(table.email),
    check("email_is_lower_case", sql`${table.email} = lower(${table.email})`),
  ],
);

/** A signed-in browser. The id is the SHA-256 of the token in the cookie, in hexadecimal. */
export const signIns = pgTable(
  "sign_ins",
  {
    id: text().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The organisation the person chose to act for; checked against the seats on every request. */
    actingOrganisationId: uuid("acting_organisation_id"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("sign_ins_of_person").on(table.personId)],
);

/** Failed tries to sign in, by address and by account, so that guessing is slowed across processes. */
export const signInTries = pgTable(
  "sign_in_tries",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 of the e-mail or of the network address: the table tells nobody who tried. */
    subject: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("sign_in_tries_of_subject").on(table.subject, table.at)],
);

/**
 * A form that was already carried out. The key is made when the form is rendered, so that the same form sent twice
 * has one effect and both answers are the same.
 */
export const sentForms = pgTable("sent_forms", {
  key: uuid().primaryKey(),
  personId: uuid("person_id").notNull(),
  act: text().notNull(),
  /** Where the first answer led to: a site-absolute path without language prefix. */
  ledTo: text("led_to").notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});

/** What somebody typed into a form when their sign-in had run out; theirs alone, for two hours. */
export const keptForms = pgTable("kept_forms", {
  /** SHA-256 of the token in the cookie, in hexadecimal. */
  id: text().primaryKey(),
  personId: uuid("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Where the form was going: a site-absolute path with query. */
  path: text().notNull(),
  fields: jsonb().$type<[name: string, value: string][]>().notNull(),
  keptAt: timestamp("kept_at", { withTimezone: true }).notNull(),
});
