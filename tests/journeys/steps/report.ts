import { sql } from "drizzle-orm";
import { type Locator, type Page } from "playwright-core";
import { portalDatabase } from "#tests/support/portal.ts";

/** The organisation of coordinator@ and contributor@: it has reported in earlier years. */
export const ours = "exemplu-acasa";

export async function openYear(): Promise<number> {
  const [row] = await portalDatabase().execute<{ year: number }>(
    sql`select max(year)::int as year from reporting_periods`,
  );
  return row?.year ?? 0;
}

/** Nothing is written for the open year yet. */
export async function startAfresh(slug = ours): Promise<void> {
  const theirs = sql`
    select submissions.id from submissions join organisations on organisations.id = organisation_id
    join reporting_periods on reporting_periods.id = period_id
    where slug = ${slug} and year = (select max(year) from reporting_periods)`;
  await portalDatabase().transaction(async (db) => {
    // What was sent is written once, for everybody but a story that begins before it was.
    await db.execute(sql`set local session_replication_role = replica`);
    for (const table of ["submission_versions", "cells", "narratives", "trainings", "threads"]) {
      await db.execute(sql`delete from ${sql.identifier(table)} where submission_id in (${theirs})`);
    }
    await db.execute(sql`delete from submissions where id in (${theirs})`);
  });
}

/** What the organisation counted last year, by cell: `VIC.SVC.RES`, `VIC.SVC.RES|AGE2=MIN`. */
export async function lastYear(slug = ours): Promise<Map<string, number>> {
  const rows = await portalDatabase().execute<{ cell: string; value: number }>(sql`
    select indicator || case breakdown when '' then '' else '|' || breakdown end as cell, value::int as value
    from cells join submissions on submissions.id = submission_id
    join organisations on organisations.id = organisation_id
    join reporting_periods on reporting_periods.id = period_id
    where slug = ${slug} and cells.state = 'value' and year = (select max(year) - 1 from reporting_periods)`);
  return new Map(rows.map(({ cell, value }) => [cell, value]));
}

/** What stands in the database for a cell of the open year: its state and value. */
export async function stored(cell: string, slug = ours): Promise<string> {
  const [indicator = "", ...breakdown] = cell.split("|");
  const [row] = await portalDatabase().execute<{ state: string; value: number | null }>(sql`
    select cells.state, value::int as value from cells join submissions on submissions.id = submission_id
    join organisations on organisations.id = organisation_id
    join reporting_periods on reporting_periods.id = period_id
    where slug = ${slug} and indicator = ${indicator} and breakdown = ${breakdown.join("|")}
      and year = (select max(year) from reporting_periods)`);
  return row ? `${row.state} ${row.value ?? ""}`.trim() : "nothing";
}

/** The field of a cell; `VIC.SVC.RES|AGE2=MIN` is the one of whom children. */
export function figure(page: Page, cell: string, part = ""): Locator {
  const id = cell.replace(/\|AGE2=MIN$/, "-children").replaceAll(/[|=]/g, "-");
  return page.locator(`[id="field-${id}${part}"]`);
}

export const press = (page: Page, intent: string) =>
  page.locator(`button[name="intent"][value="${intent}"]:visible`).first().click();

/** The services of the organisation, each as last year. */
export async function writeServices(page: Page, known: ReadonlyMap<string, number>): Promise<void> {
  const asked = await page
    .locator('input[data-cell^="VIC.SVC."]:visible')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("data-cell") ?? ""));
  for (const cell of asked) {
    const value = known.get(cell);
    if (value !== undefined) await figure(page, cell).fill(String(value));
  }
}

/** Everything but what the story is about: a section of words that does not concern the organisation. */
export async function passOver(page: Page): Promise<void> {
  for (const tick of await page.locator('input[type="checkbox"][name$="-none"]').all()) await tick.check();
  await press(page, "continue");
}
