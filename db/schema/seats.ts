import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { directions } from "../reference/coalition.ts";
import { people, platformRoles } from "./accounts.ts";
import { organisations } from "./organisations.ts";

export const seatRoles = ["contributor", "coordinator"] as const;

/**
 * A person's place in an organisation, with one role, from one moment to another. Another role is another row: what was
 * is kept. Rights come from the rows that have not ended.
 */
export const seats = pgTable(
  "seats",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: seatRoles }).notNull(),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    /** Null while it lasts. */
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("one_seat_at_a_time_per_person_and_organisation")
      .on(table.personId, table.organisationId)
      .where(sql`${table.endedAt} is null`),
    index("seats_of_organisation").on(table.organisationId),
    index("seats_of_person").on(table.personId),
    check("seat_ends_after_it_starts", sql`${table.endedAt} is null or ${table.endedAt} >= ${table.startedAt}`),
  ],
);

/**
 * Somebody checks what organisations want to publish in a direction, from one moment to another. The directions are the
 * fields of the working groups: when a group names its editors itself, it writes the same rows. Never rewritten; rights
 * come from the rows that have not ended.
 */
export const editorships = pgTable(
  "editorships",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    direction: text({ enum: directions }).notNull(),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    /** Who named them. No foreign key: the record outlives the person. */
    startedBy: uuid("started_by"),
    /** Null while it lasts. */
    endedAt: timestamp("ended_at", { withTimezone: true }),
    endedBy: uuid("ended_by"),
  },
  (table) => [
    uniqueIndex("one_editorship_at_a_time_per_person_and_direction")
      .on(table.personId, table.direction)
      .where(sql`${table.endedAt} is null`),
    check(
      "editorship_direction_is_a_known_one",
      sql`${table.direction} in (${sql.raw(directions.map((direction) => `'${direction}'`).join(", "))})`,
    ),
    check("editorship_ends_after_it_starts", sql`${table.endedAt} is null or ${table.endedAt} >= ${table.startedAt}`),
  ],
);

/**
 * An address asked to take a seat or a platform role. The mails carry keys (`mailed_keys`) whose subject is the
 * invitation; it is over at its moment, when it is withdrawn and when it is accepted.
 */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Lower case. */
    email: text().notNull(),
    /** Of its mails. */
    language: text({ enum: ["ro", "en"] }).notNull(),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    seatRole: text("seat_role", { enum: seatRoles }),
    platformRole: text("platform_role", { enum: platformRoles }),
    /** Null: the portal itself, asked by an operator. No foreign key: the record outlives the person. */
    invitedBy: uuid("invited_by"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    /** When its last mail was written, and how many there were. */
    sentAt: timestamp("sent_at", { withTimezone: true }).notNull(),
    timesSent: integer("times_sent").notNull().default(1),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    acceptedAt: timestamp("accepted_at", { withTimezone: true }),
    acceptedBy: uuid("accepted_by"),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    withdrawnBy: uuid("withdrawn_by"),
  },
  (table) => [
    uniqueIndex("one_open_invitation_per_address_and_place")
      .on(table.email, sql`coalesce(${table.organisationId}::text, 'platform')`)
      .where(sql`${table.acceptedAt} is null and ${table.withdrawnAt} is null`),
    index("invitations_of_organisation").on(table.organisationId),
    check("invited_email_is_lower_case", sql`${table.email} = lower(${table.email})`),
    check(
      "invitation_is_to_a_seat_or_to_a_platform_role",
      sql`(${table.organisationId} is not null and ${table.seatRole} is not null and ${table.platformRole} is null)
        or (${table.organisationId} is null and ${table.seatRole} is null and ${table.platformRole} is not null)`,
    ),
    check("invitation_lives_for_some_time", sql`${table.expiresAt} > ${table.sentAt}`),
    check("invitation_ends_once", sql`${table.acceptedAt} is null or ${table.withdrawnAt} is null`),
  ],
);
