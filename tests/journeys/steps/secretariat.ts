import { sql } from "drizzle-orm";
import { type Page } from "playwright-core";
import { portalDatabase } from "#tests/support/portal.ts";
import { checkPage } from "./pages.ts";

/** The report of the open year of the organisation. */
export async function submissionOf(slug: string): Promise<string> {
  const [row] = await portalDatabase().execute<{ id: string }>(sql`
    select submissions.id from submissions join organisations on organisations.id = organisation_id
    join reporting_periods on reporting_periods.id = period_id
    where slug = ${slug} order by year desc limit 1`);
  return row?.id ?? "";
}

/** Opens the report from the board, as the secretariat does. */
export async function openFromBoard(page: Page, year: number, submissionId: string): Promise<void> {
  await page.goto(`/secretariat/cycle/${year}`);
  await checkPage(page);
  await page.locator(`#board a[href$="/secretariat/review/${submissionId}"]`).first().click();
  await page.waitForURL(`**/secretariat/review/${submissionId}`);
  await checkPage(page);
}

/** Returns one figure with its reason. */
export async function returnFigure(page: Page, cell: string, reason: string): Promise<void> {
  await page.locator('a[href$="/return"]').first().click();
  await page.waitForURL(/\/return$/);
  for (const ticked of await page.locator('input[name="figure"]:checked').all()) await ticked.uncheck();
  await page.locator(`[id="figure-${cell}"]`).check();
  await page.locator(`[id="field-reason:${cell}"]`).fill(reason);
  await checkPage(page);
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/secretariat\/(review|cycle)\/[^/]+(\?|$)/);
}

/** Accepts the report the person has before them. */
export async function accept(page: Page): Promise<void> {
  await page.locator('form:has(input[name="intent"][value="accept"]) button').click();
  await page.waitForURL(/done=accepted/);
}
