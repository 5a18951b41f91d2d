import { isDeepStrictEqual } from "node:util";
import { and, notInArray, sql } from "drizzle-orm";
import { type PgTable } from "drizzle-orm/pg-core";
import { inTransaction, openDatabase } from "../client.server.ts";
import { type Database } from "../database.ts";
import { systemSettings } from "../walls.server.ts";
import { indicators as catalogue } from "../reference/indicators.ts";
import { relations } from "../reference/relations.ts";
import { indicatorRelations, indicators, indicatorVersions } from "../schema/catalogue.ts";
import { cells } from "../schema/reporting.ts";
import { serviceOffers } from "../schema/submissions.ts";

type Rows<T extends PgTable> = T["$inferSelect"][];

function wantedIndicators(): Rows<typeof indicators> {
  return catalogue.map(({ code, section, position, unit, countBasis, disclosureClass }) => ({
    code,
    section,
    position,
    unit,
    countBasis,
    disclosureClass,
  }));
}

function wantedVersions(): Rows<typeof indicatorVersions> {
  return catalogue.flatMap(({ code, versions }) =>
    versions.map(({ version, fromYear, labels, definition, hint, dimensions, allowsEstimate, breaksSeries }) => ({
      code,
      version,
      fromYear,
      labels,
      definition,
      hint,
      dimensions: [...dimensions],
      allowsEstimate,
      breaksSeries,
    })),
  );
}

function wantedRelations(): Rows<typeof indicatorRelations> {
  return relations.flatMap(({ id, kind, whole, parts, fromYear }) =>
    parts.map((part, index) => ({ relation: id, kind, whole, part, position: index + 1, fromYear })),
  );
}

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Whether the rows are the same, in whatever order and with whatever order of names inside. */
function areSame(found: readonly object[], wanted: readonly object[]): boolean {
  const ordered = (rows: readonly object[]) => rows.map((row) => sortedNames(row) as object).sort(byText);
  return isDeepStrictEqual(ordered(found), ordered(wanted));
}

function sortedNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedNames);
  if (value === null || typeof value !== "object") return value;
  const names = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    names.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sortedNames(inner)]),
  );
}

/** Any number, the same in every process that writes the catalogue. */
const lockNumber = 712_045_302;

/** What this version of the portal no longer counts, as long as no figure stands on it. */
async function removeUnknown(db: Database): Promise<void> {
  const codes = catalogue.map(({ code }) => code);
  const isUsed = sql`exists (select from ${cells} where ${cells.indicator} = ${indicators.code})`;
  const isOffered = sql`exists (select from ${serviceOffers} where ${serviceOffers.indicator} = ${indicators.code})`;
  await db.delete(indicators).where(and(notInArray(indicators.code, codes), sql`not ${isUsed}`, sql`not ${isOffered}`));
}

/** The same on a connection of its own, for the processes that prepare a database. */
export async function bringReferenceUpToDate(ownerUrl: string): Promise<{ changed: boolean }> {
  const owner = openDatabase(ownerUrl, { max: 1, name: "protect-portal catalogue" });
  try {
    return await inTransaction(owner.db, { settings: systemSettings, statementTimeout: 0 }, seedReference);
  } finally {
    await owner.close();
  }
}

/**
 * Brings the catalogue's tables to what this version of the portal knows; writes nothing when they are so already.
 * Runs as the owner: the application may only read definitions. An indicator that figures stand on is never removed.
 */
export async function seedReference(db: Database): Promise<{ indicators: number; changed: boolean }> {
  const wanted = { indicators: wantedIndicators(), versions: wantedVersions(), relations: wantedRelations() };
  const same =
    areSame(await db.select().from(indicators), wanted.indicators) &&
    areSame(await db.select().from(indicatorVersions), wanted.versions) &&
    areSame(await db.select().from(indicatorRelations), wanted.relations);
  if (same) return { indicators: wanted.indicators.length, changed: false };
  await db.transaction(async (inside) => {
    await inside.execute(sql`select pg_advisory_xact_lock(${lockNumber})`);
    await inside.delete(indicatorRelations);
    await inside.delete(indicatorVersions);
    await removeUnknown(inside);
    for (const { code, ...facts } of wanted.indicators) {
      await inside
        .insert(indicators)
        .values({ code, ...facts })
        .onConflictDoUpdate({ target: indicators.code, set: facts });
    }
    await inside.insert(indicatorVersions).values(wanted.versions);
    await inside.insert(indicatorRelations).values(wanted.relations);
  });
  return { indicators: wanted.indicators.length, changed: true };
}
