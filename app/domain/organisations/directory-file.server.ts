import { stringify } from "csv-stringify/sync";
import { type Translate } from "#app/i18n/translator.ts";
import { toSpreadsheetText } from "#app/kernel/spreadsheet-text.ts";
import { countyName } from "#db/reference/territories.ts";
import { type DirectoryEntry } from "./directory.ts";

const columns = [
  "name",
  "short_name",
  "standing",
  "since",
  "support",
  "audiences",
  "where",
  "founded",
  "summary_ro",
  "summary_en",
  "website",
  "address",
  "example",
] as const;

/** The directory for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF; nothing runs as a formula. */
export function directoryCsv(entries: readonly DirectoryEntry[], t: Translate, profileOf: (slug: string) => string) {
  const where = (territory: string) => countyName(territory) ?? t("organisations:national");
  const rows = entries.map((entry) => [
    entry.name,
    entry.shortName,
    entry.standing,
    entry.standsSince,
    entry.support.map((kind) => t(`organisations:support.${kind}`)).join(", "),
    entry.audiences.map((audience) => t(`organisations:audience.${audience}`)).join(", "),
    [...entry.territories.map(where), ...entry.places].filter(firstOnly).join(", "),
    String(entry.foundedYear ?? ""),
    entry.summary?.ro ?? "",
    entry.summary?.en ?? "",
    entry.website ?? "",
    profileOf(entry.slug),
    entry.isExample ? t("common:yes") : t("common:no"),
  ]);
  const safe = rows.map((row) => row.map(toSpreadsheetText));
  return stringify([[...columns], ...safe], { bom: true, delimiter: ";", record_delimiter: "\r\n" });
}

const firstOnly = (value: string, index: number, all: readonly string[]) => all.indexOf(value) === index;
