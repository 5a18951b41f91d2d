import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { statements } from "#app/domain/privacy/statement.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { type Database } from "#db/database.ts";
import { holdings } from "#db/reference/register/holdings.ts";
import { impersonalColumns } from "#db/reference/register/impersonal-columns.ts";
import { personalColumns, whoseRows } from "#db/reference/register/personal-columns.ts";
import { overBefore, terms } from "#db/reference/register/terms.ts";
import { rolledBack } from "#tests/support/database.ts";

const impersonal = Object.entries(impersonalColumns).flatMap(([table, names]) =>
  names.split(" ").map((column) => `${table}.${column}`),
);
const decided = [...personalColumns.keys(), ...impersonal];

async function columns(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' order by 1`);
  return rows.map(({ name }) => name);
}

/** Columns nobody has decided about: whether they say something of a person, why, and for how long. */
const undecided = (there: string[]) => there.filter((name) => !decided.includes(name));

test("every column of the database was decided: it says nothing of a person, or why and for how long it is kept", () =>
  rolledBack(async (db) => {
    const there = await columns(db);
    expect(undecided(there)).toEqual([]);
    expect(decided.filter((name) => !there.includes(name))).toEqual([]);
    expect(decided.filter((name, at) => decided.indexOf(name) !== at)).toEqual([]);
  }));

test("a new column and a new table must be decided", () =>
  rolledBack(async (db) => {
    await db.execute(sql`alter table people add column phone text`);
    await db.execute(sql`create table guests (name text)`);
    expect(undecided(await columns(db))).toEqual(["guests.name", "people.phone"]);
  }));

test("everything that is kept is said in public, in both languages, with the very terms the worker removes by", () => {
  const used = new Set([...personalColumns.values()].map(({ holding }) => holding));
  expect([...used].toSorted()).toEqual(Object.keys(holdings).toSorted());
  const kept = new Set(Object.values(holdings).flatMap((holding): string[] => [...holding.kept]));
  expect(Object.keys(terms).filter((term) => !kept.has(term))).toEqual([]);
  for (const language of languages) {
    const said = statements(translate(language));
    expect(said.map(({ holding }) => holding)).toEqual(Object.keys(holdings));
    for (const { holding, what, why, basis, kept: lasts } of said) {
      for (const sentence of [what, why, basis, ...lasts]) expect(sentence, holding).not.toMatch(/^$|\{\{|privacy:/);
    }
  }
  const romanian = statements(translate("ro")).find(({ holding }) => holding === "request");
  expect(romanian?.kept[0]).toBe("Dacă nu este primită: 3 luni de la răspuns");
});

test("a term is counted back from now, months as the calendar has them", () => {
  const now = new Date("2026-03-12T10:00:00Z");
  expect(overBefore("kept_form", now).toISOString()).toBe("2026-03-12T08:00:00.000Z");
  expect(overBefore("sent_form", now).toISOString()).toBe("2026-03-05T10:00:00.000Z");
  expect(overBefore("declined_request", now).toISOString()).toBe("2025-12-12T10:00:00.000Z");
});

test("whatever goes into a person's copy belongs to rows that are told to be theirs, and never opens an account", () => {
  const given = [...personalColumns].filter(([, { inCopy }]) => inCopy).map(([name]) => name);
  for (const name of given) expect(Object.keys(whoseRows)).toContain(name.split(".")[0]);
  expect(given.filter((name) => /hash|secret|props|sign_ins\.id|kept_forms\.id/.test(name))).toEqual([]);
});
