import { type Translate } from "#app/i18n/translator.ts";
import { spreadsheetFile } from "#app/kernel/spreadsheet-file.server.ts";
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
    entry.foundedYear,
    entry.summary?.ro ?? null,
    entry.summary?.en ?? null,
    entry.website,
    profileOf(entry.slug),
    entry.isExample ? t("common:yes") : t("common:no"),
  ]);
  return spreadsheetFile(columns, rows);
}

const firstOnly = (value: string, index: number, all: readonly string[]) => all.indexOf(value) === index;
