import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

export type Labels = { ro: string; en: string; fr?: string; nl?: string };

/** A thing that is counted. The code never changes and is never used again for something else. */
export const indicators = pgTable("indicators", {
  code: text().primaryKey(),
  section: text().notNull(),
  position: integer().notNull(),
  unit: text().notNull(),
  countBasis: text("count_basis").notNull(),
  /** O open, P protected, S strict: the class of disclosure control. */
  disclosureClass: text("disclosure_class", { enum: ["O", "P", "S"] }).notNull(),
});

/** What the indicator means from a year on. Immutable once a figure was entered under it; a change is a new version. */
export const indicatorVersions = pgTable(
  "indicator_versions",
  {
    code: text()
      .notNull()
      .references(() => indicators.code),
    version: integer().notNull(),
    fromYear: integer("from_year").notNull(),
    labels: jsonb().$type<Labels>().notNull(),
    definition: jsonb().$type<Labels>().notNull(),
    hint: jsonb().$type<Labels>().notNull(),
    dimensions: text().array().notNull(),
    allowsEstimate: boolean("allows_estimate").notNull(),
    /** True when the meaning changed so much that the series breaks here. */
    breaksSeries: boolean("breaks_series").notNull().default(false),
  },
  (table) => [primaryKey({ name: "one_version_per_indicator_and_number", columns: [table.code, table.version] })],
);

/** How figures must agree: one row for each part of a relation. */
export const indicatorRelations = pgTable(
  "indicator_relations",
  {
    /** The relation's stable name: two sums of one whole are two relations. */
    relation: text().notNull(),
    kind: text({ enum: ["sum", "sum_at_most", "of_which", "union", "carried"] }).notNull(),
    /** Figures as `VIC.ALL` or `TRN.PERS|AUD=SOC`. */
    whole: text().notNull(),
    part: text().notNull(),
    position: integer().notNull(),
    fromYear: integer("from_year").notNull(),
  },
  (table) => [primaryKey({ name: "one_row_per_relation_and_part", columns: [table.relation, table.part] })],
);
