import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * Accounts that were erased: nothing but the number the person had, which points to nobody any more. A copy of the
 * database from before brings nobody back: whoever stands here is erased again.
 */
export const erasures = pgTable("erasures", {
  personId: uuid("person_id").primaryKey(),
  erasedAt: timestamp("erased_at", { withTimezone: true }).notNull(),
});
