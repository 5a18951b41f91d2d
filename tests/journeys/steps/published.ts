import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { formatCount } from "#app/i18n/format.ts";
import { portalDatabase, visit } from "#tests/support/portal.ts";

/** A row of the public data, as other programs read it. */
export interface PublicRow {
  indicator: string;
  breakdown: string;
  label_ro: string;
  label_en: string;
  status: "published" | "hidden" | "not_collected";
  value: number | null;
  qualifier: string | null;
  reporting_organisations: number | null;
  member_organisations: number | null;
}

export async function rowsInJson(year: number): Promise<PublicRow[]> {
  const answer = await visit(`/reports/${year}/data.json`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { rows: PublicRow[] }).rows;
}

/** The CSV as a spreadsheet would show it: one record a line, no quoted line breaks in the portal's own labels. */
export async function rowsInCsv(year: number): Promise<Record<string, string>[]> {
  const answer = await visit(`/reports/${year}/data.csv`);
  const lines = (await answer.text())
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  const split = (line: string) =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) =>
      (quoted ?? bare ?? "").replaceAll('""', '"'),
    );
  const [head = [], ...rows] = lines.map(split);
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ""])));
}

/** What each organisation whose report is accepted counted, by indicator; zeros included. */
async function contributions(year: number): Promise<Map<string, number[]>> {
  const rows = await portalDatabase().execute<{ indicator: string; values: string }>(sql`
    select indicator, json_agg(value order by value desc)::text as values
    from cells join submissions on submissions.id = submission_id
    join reporting_periods on reporting_periods.id = period_id
    where year = ${year} and submissions.state = 'accepted' and breakdown = '' and cells.state = 'value'
    group by indicator`);
  return new Map(rows.map(({ indicator, values }) => [indicator, JSON.parse(values) as number[]]));
}

/** Why a total may not be published, worked out here once more and apart from the portal. Null: it may. */
function tooRevealing(values: readonly number[], disclosureClass: "O" | "P" | "S"): string | null {
  const counted = values.filter((value) => value > 0);
  const total = counted.reduce((sum, value) => sum + value, 0);
  const [first = 0, second = 0] = counted;
  const threshold = { O: 0, P: 5, S: 10 }[disclosureClass];
  if (total > 0 && total < threshold) return "too few people";
  if (counted.length > 0 && counted.length < 3) return "too few organisations";
  if (total - first - second < 0.2 * first) return "one too large";
  return null;
}

const numbersIn = (text: string) =>
  (text.match(/\d[\d.,\u00a0]*/g) ?? []).map((one) => one.replace(/[.,\u00a0]+$/, ""));

/** The row of a page's table with this label: its markup and what is read in it. */
function rowWith(html: string, label: string): { markup: string; text: string; total: string } {
  const escaped = label.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");
  const rows = [...html.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([markup]) => markup);
  const markup = rows.find((row) => new RegExp(`<th[^>]*>${escapeRegExp(escaped)}(?=<)`).test(row)) ?? "";
  const cells = [...markup.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map(([, inside = ""]) => textOf(inside));
  return { markup, text: textOf(markup), total: cells[0] ?? "" };
}

const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, "");
const escapeRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The chart of a page: everything inside its image. */
const chartIn = (html: string) => /<div role="img"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? "";

/**
 * Checks a published year whole: page in both languages, its data address, chart, CSV and JSON say the same, and what is
 * hidden is hidden in all of them. `isExact`: the reports have not changed since, so totals can be summed again here.
 */
export async function checkPublishedYear(year: number, { isExact }: { isExact: boolean }): Promise<PublicRow[]> {
  const rows = await rowsInJson(year);
  const csv = await rowsInCsv(year);
  expect(csv.length).toBe(rows.length);
  const pages = {
    ro: await (await visit(`/reports/${year}`)).text(),
    en: await (await visit(`/en/reports/${year}`)).text(),
  };
  for (const [index, row] of rows.entries()) {
    const told = csv[index] ?? {};
    expect({ indicator: told["indicator"], status: told["status"], value: told["value"] }).toEqual({
      indicator: row.indicator,
      status: row.status,
      value: row.value === null ? "" : String(row.value),
    });
    expect(row.value === null, `${row.indicator} has a value exactly when published`).toBe(row.status !== "published");
    for (const language of ["ro", "en"] as const) {
      const shown = rowWith(pages[language], language === "ro" ? row.label_ro : row.label_en);
      expect(shown.markup, `${row.indicator} stands in the table (${language})`).not.toBe("");
      if (row.value !== null) expect(numbersIn(shown.total)).toContain(formatCount(language, row.value));
      else expect(numbersIn(shown.total), `${row.indicator}: no number in its place`).toEqual([]);
      if (row.status === "hidden") expect(shown.total).toContain("•");
    }
  }
  if (isExact) await checkAgainstReports(year, rows, pages.ro);
  return rows;
}

async function checkAgainstReports(year: number, rows: readonly PublicRow[], page: string): Promise<void> {
  const classes = new Map(catalogueOfYear(year).indicators.map(({ code, disclosureClass }) => [code, disclosureClass]));
  const all = await contributions(year);
  const chart = chartIn(page);
  for (const row of rows) {
    const values = all.get(row.indicator) ?? [];
    const sum = values.reduce((total, value) => total + value, 0);
    if (row.status === "published") {
      expect({ indicator: row.indicator, value: row.value }).toEqual({ indicator: row.indicator, value: sum });
      expect(row.reporting_organisations).toBe(values.length);
      const reason = tooRevealing(values, classes.get(row.indicator) ?? "S");
      expect({ indicator: row.indicator, reason }).toEqual({ indicator: row.indicator, reason: null });
    }
    if (row.status === "hidden" && sum > 9) {
      const { markup } = rowWith(page, row.label_ro);
      const written = new RegExp(`(?<![\\d.-])${sum}(?!\\d)|${escapeRegExp(formatCount("ro", sum))}`);
      expect(markup.replaceAll(/class="[^"]*"/g, ""), `${row.indicator} is nowhere in its row`).not.toMatch(written);
      expect(chart.includes(`>${formatCount("ro", sum)}<`) && !isShownElsewhere(rows, sum)).toBe(false);
    }
  }
}

const isShownElsewhere = (rows: readonly PublicRow[], sum: number) => rows.some(({ value }) => value === sum);
