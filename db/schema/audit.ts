import { bigserial, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Who did what, when, for which organisation. Append only: the application's role may insert and read, never change. */
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
  },
  (table) => [
    index("activities_of_subject").on(table.subjectId, table.id),
    index("activities_of_organisation").on(table.organisationId, table.id),
  ],
);
