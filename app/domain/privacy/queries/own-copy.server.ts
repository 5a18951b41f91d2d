import { eq, sql } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { personalColumns, whoseRows } from "#db/reference/register/personal-columns.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { type Statement, statements } from "../statement.ts";

type Row = Record<string, unknown>;

export type OwnCopy = {
  /** ISO instant. */
  made_at: string;
  /** What is kept of anybody, in words, and what of it is there of this person: rows by table. */
  kept: (Statement & { rows: Record<string, Row[]> })[];
  /** Short names of the organisations whose ids stand in the rows. */
  organisations: Record<string, string>;
};

/**
 * Everything about the person that the register gives out: their own rows alone, and never what opens an account.
 * Asked by the portal itself, for the walls hide from them mails that others wrote to them.
 */
export async function ownCopy(ctx: Context, t: Translate): Promise<OwnCopy> {
  authorize(ctx.actor, "account.take_copy", null);
  const person = await themselves(ctx);
  const kept: OwnCopy["kept"] = statements(t).map((statement) => ({ ...statement, rows: {} }));
  for (const table of Object.keys(whoseRows)) {
    for (const [holding, columns] of givenOut(table)) {
      const rows = await rowsOf(ctx, table, { columns, person });
      const place = kept.find((entry) => entry.holding === holding);
      if (place && rows.length > 0) place.rows[table] = rows;
    }
  }
  return { made_at: ctx.now.toISOString(), kept, organisations: await namesOf(ctx, kept) };
}

type Person = { id: string; email: string };

async function themselves(ctx: Context): Promise<Person> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const fields = { id: people.id, email: people.email };
  const [person] = await ctx.db.select(fields).from(people).where(eq(people.id, ctx.actor.personId));
  if (!person) throw new Refusal("access.sign_in_needed");
  return person;
}

/** Columns of the table that belong into the copy, by what they are kept for. */
function givenOut(table: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, { holding, inCopy }] of personalColumns) {
    const [of, column = ""] = name.split(".");
    if (of === table && inCopy) found.set(holding, [...(found.get(holding) ?? []), column]);
  }
  return found;
}

async function rowsOf(ctx: Context, table: string, of: { columns: string[]; person: Person }): Promise<Row[]> {
  const whose = whoseRows[table];
  if (!whose) return [];
  const named = sql.join(
    of.columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const own = whose.names === "person" ? sql`${of.person.id}::uuid` : sql`${of.person.email}`;
  const rows = await ctx.db.execute<Row>(
    sql`select ${named} from ${sql.identifier(table)} where ${sql.identifier(whose.column)} = ${own}`,
  );
  return [...rows];
}

async function namesOf(ctx: Context, kept: OwnCopy["kept"]): Promise<Record<string, string>> {
  const said = JSON.stringify(kept);
  const all = await ctx.db.select({ id: organisations.id, name: organisations.shortName }).from(organisations);
  return Object.fromEntries(all.filter(({ id }) => said.includes(id)).map(({ id, name }) => [id, name]));
}
