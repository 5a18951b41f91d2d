import { bigint, pgTable, text } from "drizzle-orm/pg-core";

/**
 * For each part of the site that is kept whole for visitors, the number of the transaction that last changed anything
 * everybody may read there. Triggers on its tables set it; two different states never bear one number (decision 030).
 */
export const publicVersions = pgTable("public_versions", {
  part: text({ enum: ["practices"] }).primaryKey(),
  version: bigint({ mode: "bigint" }).notNull(),
});
