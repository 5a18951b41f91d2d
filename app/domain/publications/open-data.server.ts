import { spreadsheetFile } from "#app/kernel/spreadsheet-file.server.ts";
import { type PublishedRelease } from "./model.ts";

/** The columns of the public data, in the order of the contract. */
const publicColumns = [
  "year",
  "release",
  "indicator",
  "breakdown",
  "label_ro",
  "label_en",
  "unit",
  "status",
  "value",
  "qualifier",
  "reporting_organisations",
  "member_organisations",
] as const;

type PublicRow = Record<(typeof publicColumns)[number], string | number | null>;

/** The totals of a release as other programs read them. What is not published has neither value nor qualifier. */
function publicRows({ year, name, cells }: PublishedRelease): PublicRow[] {
  return cells.map((cell) => ({
    year,
    release: name,
    indicator: cell.indicator,
    breakdown: cell.breakdown,
    label_ro: cell.labels.ro,
    label_en: cell.labels.en,
    unit: cell.unit,
    status: cell.status,
    value: cell.value,
    qualifier: cell.status === "published" ? cell.qualifier : null,
    reporting_organisations: cell.reportingOrganisations,
    member_organisations: cell.memberOrganisations,
  }));
}

export function csvOf(release: PublishedRelease): string {
  const rows = publicRows(release).map((row) => publicColumns.map((column) => row[column]));
  return spreadsheetFile(publicColumns, rows);
}

/** The same rows with what is known of the release; notes stand apart, by indicator. */
export function jsonOf(release: PublishedRelease): string {
  const { year, name, origin, publishedAt, source, note, contentHash, cells } = release;
  const notes = cells.filter((cell) => cell.note !== null || cell.confidence !== "high");
  const facts = {
    year,
    release: name,
    origin,
    published_at: publishedAt.toISOString(),
    example: release.isExample,
    source,
    note_ro: note?.ro ?? null,
    note_en: note?.en ?? null,
    reporting_organisations: release.reportingOrganisations,
    member_organisations: release.memberOrganisations,
    content_hash: contentHash,
    notes: notes.map((cell) => ({
      indicator: cell.indicator,
      confidence: cell.confidence,
      note_ro: cell.note?.ro ?? null,
      note_en: cell.note?.en ?? null,
      source: cell.source,
    })),
    rows: publicRows(release),
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
