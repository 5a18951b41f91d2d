import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { type ReleaseEntry } from "../model.ts";
import { CoverageShown } from "./total-shown.tsx";

/** The published years, newest first. */
export function ReportsPage({ years }: { years: readonly ReleaseEntry[] }) {
  const { t } = useSpeech();
  return (
    <div className="page-width pt-6">
      <PageHeading title={t("publications:list.title")} lead={t("publications:list.lead")} />
      {years.length === 0 ? (
        <EmptyState title={t("publications:list.empty.title")}>
          <p>{t("publications:list.empty.text")}</p>
        </EmptyState>
      ) : (
        <PublishedTable id="years" caption={t("publications:list.caption")} entries={years} />
      )}
    </div>
  );
}

type TableProps = { id: string; caption: string; entries: readonly ReleaseEntry[] };

/** Published releases: year, origin, coverage, day. Also on the secretariat's desk. */
export function PublishedTable({ id, caption, entries }: TableProps) {
  const { t } = useSpeech();
  return (
    <DataTable id={id} caption={caption} captionHidden>
      <TableHead>
        <ColumnHead>{t("publications:list.year")}</ColumnHead>
        <ColumnHead>{t("publications:list.origin")}</ColumnHead>
        <ColumnHead>{t("publications:list.coverage")}</ColumnHead>
        <ColumnHead>{t("publications:list.published")}</ColumnHead>
      </TableHead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.name} entry={entry} />
        ))}
      </tbody>
    </DataTable>
  );
}

function EntryRow({ entry }: { entry: ReleaseEntry }) {
  const { t, language } = useSpeech();
  return (
    <TableRow>
      <RowHead className="font-semibold whitespace-nowrap">
        <TextLink to={paths.report(entry.year)} className="inline-flex min-h-6 items-center">
          {entry.year}
        </TextLink>
        {entry.isExample && (
          <span className="block text-small font-normal text-ink-2">{t("publications:example.mark")}</span>
        )}
      </RowHead>
      <TextCell>{t(`publications:origin.${entry.origin}`)}</TextCell>
      <TextCell>
        <CoverageShown {...entry} />
      </TextCell>
      <TextCell>{formatDay(language, entry.publishedAt)}</TextCell>
    </TableRow>
  );
}
