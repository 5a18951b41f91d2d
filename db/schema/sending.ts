import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { submissions } from "./submissions.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The state of a report as it was sent, whole and immutable. */
export const submissionVersions = pgTable(
  "submission_versions",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull(),
    sentAt: moment("sent_at").notNull(),
    sentBy: uuid("sent_by"),
    late: boolean().notNull(),
    content: jsonb().notNull(),
    /** SHA-256 of the content in canonical JSON, hexadecimal. */
    contentHash: text("content_hash").notNull(),
  },
  (table) => [primaryKey({ name: "one_row_per_submission_version", columns: [table.submissionId, table.number] })],
);
