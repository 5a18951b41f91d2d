import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts.ts";

/** What a person was told, as the portal shows it to them; the mail of the same moment says the same. */
export const notices = pgTable(
  "notices",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    template: text().notNull(),
    props: jsonb().$type<Record<string, string | number>>().notNull(),
    writtenAt: timestamp("written_at", { withTimezone: true }).notNull(),
    readAt: timestamp("read_at", { withTimezone: true }),
    /** When a daily mail had it; null when none did. */
    collectedAt: timestamp("collected_at", { withTimezone: true }),
  },
  (table) => [index("notices_of_person").on(table.personId, table.writtenAt)],
);

/** How a person wants to hear of each kind of news. Whoever has chosen nothing has no row. */
export const noticeSettings = pgTable(
  "notice_settings",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    ways: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Stands in the header of daily mails and stops them; opens nothing else. */
    stopKey: uuid("stop_key").notNull().defaultRandom(),
  },
  (table) => [uniqueIndex("one_stop_key_each").on(table.stopKey)],
);
