import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { directions } from "../reference/coalition.ts";
import { fileAudiences, fileTypes, type ImageAssurance, imageAssurances } from "../reference/files.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));

/** What files are attached to. */
export const fileSubjects = ["manuscript"] as const;

/**
 * Files that people attached. The bytes stand in the storage under a random key; what a person called it stands here.
 * What a row says of its bytes never changes.
 */
export const files = pgTable(
  "files",
  {
    id: uuid().primaryKey(),
    organisationId: uuid("organisation_id").notNull(),
    subject: text({ enum: fileSubjects }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    audience: text({ enum: fileAudiences }).notNull().default("organisation"),
    /** Whose editors read it while it is checked: that of the text as it was sent last; null before, and for what was taken out. */
    direction: text({ enum: directions }),
    storageKey: text("storage_key").notNull(),
    /** As it was called by whoever added it, cleaned, with the ending of its type. */
    name: text().notNull(),
    type: text({ enum: fileTypes }).notNull(),
    /** Bytes. */
    size: integer().notNull(),
    /** SHA-256 of the bytes, hexadecimal. */
    checksum: text().notNull(),
    /** Pixels; null for what is no image. */
    width: integer(),
    height: integer(),
    /** What it is, in a line; under an image its caption. Empty when nobody said. */
    caption: text().notNull().default(""),
    /** What an image shows, for whoever does not see it; empty for what is no image. */
    alternative: text().notNull().default(""),
    /** What was said of an image when it was added. */
    assurances: text()
      .array()
      .$type<ImageAssurance[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    addedAt: moment("added_at").notNull(),
    addedBy: uuid("added_by"),
    /** Since when it is no longer part of what is being written; null while it is. What is public stays so until it is replaced. */
    removedAt: moment("removed_at"),
    removedBy: uuid("removed_by"),
  },
  (table) => [
    index("files_of_subject").on(table.subject, table.subjectId),
    index("files_of_organisation").on(table.organisationId),
    index("files_by_key").on(table.storageKey),
    check("file_subject_is_a_known_one", sql`${table.subject} in (${oneOf(fileSubjects)})`),
    check("file_audience_is_a_known_one", sql`${table.audience} in (${oneOf(fileAudiences)})`),
    check("file_direction_is_a_known_one", sql`${table.direction} in (${oneOf(directions)})`),
    check("file_type_is_a_known_one", sql`${table.type} in (${oneOf(fileTypes)})`),
    check("file_has_bytes", sql`${table.size} > 0`),
    check("file_key_is_random", sql`${table.storageKey} ~ '^[0-9a-f]{40}$'`),
    check("file_name_is_no_path", sql`${table.name} <> '' and ${table.name} !~ '[/\\\\[:cntrl:]]'`),
    check(
      "only_an_image_has_pixels",
      sql`(${table.type} = 'webp') = (${table.width} is not null and ${table.height} is not null)`,
    ),
    check("image_has_words_for_who_does_not_see_it", sql`${table.type} <> 'webp' or ${table.alternative} <> ''`),
    check(
      "image_was_vouched_for",
      sql`${table.type} <> 'webp' or ${table.assurances} @> array[${oneOf(imageAssurances)}]`,
    ),
  ],
);
