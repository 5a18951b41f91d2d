import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Mails written in the transaction of the act that sends them; a worker delivers them. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid().primaryKey().defaultRandom(),
    recipient: text().notNull(),
    language: text({ enum: ["ro", "en"] }).notNull(),
    template: text().notNull(),
    props: jsonb().$type<Record<string, string | number>>().notNull(),
    /**
     * Leaves only when the recipient has an account at that moment. Whoever asked for it has caused the same work for a
     * known and for an unknown address, and learns nothing.
     */
    onlyToAccounts: boolean("only_to_accounts").notNull().default(false),
    writtenAt: timestamp("written_at", { withTimezone: true }).notNull(),
    /** Null while it waits. */
    deliveredAt: timestamp("delivered_at", { withTimezone: true }),
    /** Not sent before this moment: a held notice, or the next try after a failure. Null: as soon as possible. */
    waitsUntil: timestamp("waits_until", { withTimezone: true }),
    tries: integer().notNull().default(0),
    lastError: text("last_error"),
    /** When it was decided that it does not leave, and why; null while it may. */
    withheldAt: timestamp("withheld_at", { withTimezone: true }),
    withheldAs: text("withheld_as", { enum: ["not_owed", "not_wanted", "collected"] }),
    /**
     * Who wrote it, as the transaction said: the organisation acted for, else the platform role, else the person. Only
     * the same desk and the portal itself read it again.
     */
    desk: text()
      .notNull()
      .default(
        sql`coalesce(nullif(current_setting('app.organisation', true), ''), nullif(current_setting('app.platform_role', true), ''), nullif(current_setting('app.person', true), ''), '')`,
      ),
  },
  (table) => [index("outbox_by_time").on(table.writtenAt)],
);
