import { type Translate } from "#app/i18n/translator.ts";
import { spreadsheetFile } from "#app/kernel/spreadsheet-file.server.ts";
import { keyOfKind } from "./model.ts";
import { type TrailLine } from "./queries/trail-page.server.ts";
import { roleSaid } from "./role-said.ts";

const columns = [
  "at",
  "kind",
  "what",
  "year",
  "who",
  "acting_for",
  "organisation",
  "person",
  "role",
  "subject",
  "place",
  "request",
] as const;

/** The trail for spreadsheets; moments in UTC. */
export function trailCsv(lines: readonly TrailLine[], t: Translate): string {
  const rows = lines.map(({ at, kind, year, about, actor, organisation, subjectId, place, requestId }) => [
    at,
    kind,
    t(`audit:kind.${keyOfKind(kind)}`),
    year,
    actor.who === "person" ? actor.name : t(`audit:actor.${actor.who}`),
    actor.actingFor,
    organisation,
    about && (about.name ?? t("audit:actor.former")),
    about && roleSaid(about, t),
    subjectId,
    place,
    requestId,
  ]);
  return spreadsheetFile(columns, rows);
}
