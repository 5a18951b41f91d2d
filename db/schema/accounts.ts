import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

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
    platformRole: text("platform_role", { enum: platformRoles }),
    /** Invented for the demo, with a password everybody knows: not asked for a second factor. */
    isExample: boolean("is_example").notNull().default(false),
    disabledAt: timestamp("disabled_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex("one_person_per_email").on(table.email),
    check("email_is_lower_case", sql`${table.email} = lower(${table.email})`),
  ],
);

/** What lets a person in: read by themselves and at the entrance, by no desk. Without a row nobody signs in. */
export const personSecrets = pgTable(
  "person_secrets",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Argon2id, PHC string; null until the person sets one. */
    passwordHash: text("password_hash"),
    /** Base32 (RFC 4648) of the secret shared with the person's authenticator; null without a second factor. */
    totpSecret: text("totp_secret"),
    /** The last time step (30 s since 1970) a code was taken for, so that each works once; null before the first. */
    totpLastStep: integer("totp_last_step"),
  },
  (table) => [
    check("codes_are_used_with_a_secret_only", sql`${table.totpSecret} is not null or ${table.totpLastStep} is null`),
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
    /** Browser and system in words ("Firefox, Windows"), so that a person knows their own; null when it did not say. */
    browser: text(),
    /** The password was right and the second factor is still to come: lets nobody in yet. */
    secondFactorDue: boolean("second_factor_due").notNull().default(false),
    /** When the person last wrote their password again, for what is opened by nothing less; null when never. */
    confirmedAt: timestamp("confirmed_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("sign_ins_of_person").on(table.personId)],
);

/**
 * A browser in which a person has signed in, or chosen a password by a mail of theirs. It lets nobody in: it has a count of
 * wrong passwords of its own, which strangers cannot use up.
 */
export const knownBrowsers = pgTable(
  "known_browsers",
  {
    /** SHA-256 of the token in the browser's cookie, in hexadecimal. Several people may share a browser. */
    mark: text().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Browser and system in words, as in `sign_ins`; null when it did not say. */
    browser: text(),
    firstUsedAt: timestamp("first_used_at", { withTimezone: true }).notNull(),
    /** The last time the person signed in there. */
    lastUsedAt: timestamp("last_used_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: "one_mark_per_browser_and_person", columns: [table.mark, table.personId] }),
    index("known_browsers_of_person").on(table.personId),
  ],
);

/** Codes a person keeps on paper, each good for one sign-in when the authenticator is lost. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** SHA-256 of the person's id and the code, in hexadecimal. */
    codeHash: text("code_hash").notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ name: "one_recovery_code_each", columns: [table.personId, table.codeHash] })],
);

/** Keys of a person's devices (WebAuthn): each signs, on the device, what the portal asks it to. What stands here signs nothing. */
export const passkeys = pgTable(
  "passkeys",
  {
    /** As the device names it: base64url. */
    id: text().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** What the person calls it. */
    name: text().notNull(),
    /** COSE (RFC 9052), base64url. */
    publicKey: text("public_key").notNull(),
    /** Signatures made, as the device last told; 0 of a device that does not count them. */
    counter: bigint({ mode: "number" }).notNull(),
    /** How a browser reaches the device ("internal", "usb", "hybrid"), as it said itself. */
    transports: text().array().notNull(),
    /** Also kept by the maker of the device, for the person's other ones. */
    isSynced: boolean("is_synced").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    lastUsedAt: timestamp("last_used_at", { withTimezone: true }),
  },
  (table) => [
    index("passkeys_of_person").on(table.personId),
    check("passkey_counts_from_zero", sql`${table.counter} >= 0`),
  ],
);

export const challengePurposes = ["register", "sign_in", "second_factor"] as const;

/** What a passkey is asked to sign: once, within minutes, in the browser it was asked in. */
export const passkeyChallenges = pgTable(
  "passkey_challenges",
  {
    /** SHA-256 of the challenge, in hexadecimal. */
    id: text().primaryKey(),
    purpose: text({ enum: challengePurposes }).notNull(),
    /** SHA-256 of a token only that browser has, in hexadecimal. */
    browser: text().notNull(),
    /** Who is asked; null at the door, where the passkey says who comes. */
    personId: uuid("person_id").references(() => people.id, { onDelete: "cascade" }),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    check(
      "challenge_is_of_somebody_known_but_at_the_door",
      sql`(${table.personId} is null) = (${table.purpose} = 'sign_in')`,
    ),
  ],
);

/** Wrong passwords and codes, by whatever they are counted for, so that guessing is slowed across processes. */
export const signInTries = pgTable(
  "sign_in_tries",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 of the address, account, browser or place: the table tells nobody who tried. */
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
  /** SHA-256 of what was sent, in hexadecimal; null of forms sent before it was kept. */
  contentHash: text("content_hash"),
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

export const keyPurposes = ["password_reset", "invitation"] as const;

/**
 * A key sent by mail that lets whoever reads it do one thing once: open a link, or type a code. Only hashes are kept,
 * so that the table opens nothing. A key for an address without an account is kept all the same and opens nothing.
 */
export const mailedKeys = pgTable(
  "mailed_keys",
  {
    id: uuid().primaryKey().defaultRandom(),
    purpose: text({ enum: keyPurposes }).notNull(),
    /** Lower case. */
    email: text().notNull(),
    /** What the key is about, where the address alone does not say it: an invitation's id. */
    subjectId: uuid("subject_id"),
    /** SHA-256 of the token in the link, in hexadecimal. */
    linkHash: text("link_hash").notNull(),
    /** SHA-256 of the id and the code, in hexadecimal. */
    codeHash: text("code_hash").notNull(),
    wrongCodes: integer("wrong_codes").notNull().default(0),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("one_key_per_link").on(table.linkHash),
    index("mailed_keys_of_address").on(table.email, table.purpose, table.createdAt),
    check("key_lives_for_some_time", sql`${table.expiresAt} > ${table.createdAt}`),
  ],
);
