import { stringify } from "csv-stringify/sync";
import { type Translate } from "#app/i18n/translator.ts";
import { toSpreadsheetText } from "#app/kernel/spreadsheet-text.ts";
import { keyOfKind } from "./model.ts";
import { type TrailLine } from "./queries/trail-page.server.ts";

const columns = [
  "at",
  "kind",
  "what",
  "year",
  "who",
  "acting_for",
  "organisation",
  "subject",
  "place",
  "request",
] as const;

/** The trail for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF; moments in UTC; nothing runs as a formula. */
export function trailCsv(lines: readonly TrailLine[], t: Translate): string {
  const rows = lines.map(({ at, kind, year, actor, organisation, subjectId, place, requestId }) => [
    at,
    kind,
    t(`audit:kind.${keyOfKind(kind)}`),
    String(year ?? ""),
    actor.who === "person" ? actor.name : t(`audit:actor.${actor.who}`),
    actor.actingFor ?? "",
    organisation ?? "",
    subjectId,
    String(place),
    requestId ?? "",
  ]);
  const safe = rows.map((row) => row.map(toSpreadsheetText));
  return stringify([[...columns], ...safe], { bom: true, delimiter: ";", record_delimiter: "\r\n" });
}
