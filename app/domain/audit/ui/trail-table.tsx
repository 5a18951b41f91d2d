import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type ActivityKind, keyOfKind } from "../model.ts";
import { type TrailActor, type TrailLine } from "../queries/trail-page.server.ts";
import { roleSaid } from "../role-said.ts";

type Props = {
  lines: readonly TrailLine[];
  /** Says whose affairs were touched; left out where it is always the reader's organisation. */
  withOrganisation: boolean;
  /** The page of a report, for readers who may open it. */
  reportTo?: (submissionId: string) => string;
};

/** What happened, newest first: a table, and on a narrow screen one that scrolls sideways. */
export function TrailTable({ lines, withOrganisation, reportTo }: Props) {
  const { t } = useSpeech();
  if (lines.length === 0) return <p className="py-4">{t("audit:table.nothing")}</p>;
  return (
    <DataTable wide id="trail" caption={t("audit:table.caption")} captionHidden>
      <TableHead>
        <ColumnHead>{t("audit:table.what")}</ColumnHead>
        <ColumnHead>{t("audit:table.who")}</ColumnHead>
        {withOrganisation && <ColumnHead>{t("audit:table.organisation")}</ColumnHead>}
        <ColumnHead>{t("audit:table.when")}</ColumnHead>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.mark} line={line} withOrganisation={withOrganisation} reportTo={reportTo} />
        ))}
      </tbody>
    </DataTable>
  );
}

/** The secretariat opens reports that were sent; what is told of drafts has no page for it. */
const afterSending: ReadonlySet<ActivityKind> = new Set([
  "report.submitted",
  "report.returned",
  "report.accepted",
  "report.reopened",
  "report.viewed_by_secretariat",
]);

type LineProps = { line: TrailLine; withOrganisation: boolean; reportTo: Props["reportTo"] };

function Line({ line, withOrganisation, reportTo }: LineProps) {
  const { t, language } = useSpeech();
  const { at, kind, year, about, actor, organisation, subjectId } = line;
  const moment = formatMoment(language, at);
  return (
    <TableRow>
      <RowHead>
        <span className="font-semibold">{t(`audit:kind.${keyOfKind(kind)}`)}</span>
        {year !== null && <span className="text-ink-2"> {t("audit:table.of_year", { year })}</span>}
        {about && <About about={about} />}
        {reportTo && afterSending.has(kind) && (
          <TextLink to={reportTo(subjectId)} className="block min-h-8 w-fit">
            {t("audit:table.read_report")}
            <span className="sr-only">
              : {organisation} {year}
            </span>
          </TextLink>
        )}
      </RowHead>
      <TextCell>
        <Who actor={actor} />
      </TextCell>
      {withOrganisation && <TextCell>{organisation}</TextCell>}
      <TextCell>
        <time dateTime={at}>{moment}</time>
      </TextCell>
    </TableRow>
  );
}

function About({ about }: { about: NonNullable<TrailLine["about"]> }) {
  const { t } = useSpeech();
  const person = about.name ?? t("audit:actor.former");
  const role = roleSaid(about, t);
  return <span className="block">{role ? t("audit:table.person_and_role", { person, role }) : person}</span>;
}

function Who({ actor }: { actor: TrailActor }) {
  const { t } = useSpeech();
  return (
    <>
      {actor.who === "person" ? actor.name : t(`audit:actor.${actor.who}`)}
      {actor.who === "person" && actor.office && (
        <span className="block text-small text-ink-2">{t(`audit:office.${actor.office}`)}</span>
      )}
      {actor.actingFor && (
        <span className="block text-small text-ink-2">{t("audit:table.acting_for", { name: actor.actingFor })}</span>
      )}
    </>
  );
}
