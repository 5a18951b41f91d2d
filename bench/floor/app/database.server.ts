import { drizzle } from "drizzle-orm/postgres-js";
import { bigint, integer, pgSchema, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import postgres from "postgres";

/** Tables of the floor; `bench/floor-data.mjs` makes and fills them. */
const floor = pgSchema("bench_floor");

export const items = floor.table("items", {
  id: integer().primaryKey(),
  name: text().notNull(),
  amount: bigint({ mode: "number" }).notNull(),
});

export const lists = floor.table("list_of_fifty", {
  id: integer().primaryKey(),
  name: text().notNull(),
  place: text().notNull(),
});

export const forms = floor.table("forms", { id: uuid().primaryKey().defaultRandom(), sender: text().notNull() });

export const rows = floor.table(
  "form_rows",
  {
    formId: uuid("form_id").notNull(),
    position: integer().notNull(),
    amount: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.formId, table.position] })],
);

/** As many connections as the portal has. */
export const db = drizzle(postgres(process.env["DATABASE_URL"] ?? "", { max: 10 }));
