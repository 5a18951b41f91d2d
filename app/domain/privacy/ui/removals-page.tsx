import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount, formatMoment } from "#app/i18n/format.ts";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import {
  ColumnHead,
  DataTable,
  NumberCell,
  RowHead,
  TableHead,
  TableRow,
  TextCell,
} from "#app/ui/table/data-table.tsx";
import { type Removal } from "../queries/removals.server.ts";
import { durationSaid } from "../statement.ts";

/** How many rows of what were removed because their time was over; never what stood in them. */
export function RemovalsPage({ removals }: { removals: readonly Removal[] }) {
  const { t, language } = useSpeech();
  const said = (at: string) => formatMoment(language, at);
  return (
    <>
      <PageHeading title={t("privacy:removals.title")} lead={t("privacy:removals.lead")} />
      <DataTable id="removals" caption={t("privacy:removals.caption")} captionHidden>
        <TableHead>
          <ColumnHead>{t("privacy:removals.what")}</ColumnHead>
          <ColumnHead>{t("privacy:removals.term")}</ColumnHead>
          <ColumnHead numeric>{t("privacy:removals.lately")}</ColumnHead>
          <ColumnHead numeric>{t("privacy:removals.everything")}</ColumnHead>
          <ColumnHead>{t("privacy:removals.last")}</ColumnHead>
        </TableHead>
        <tbody>
          {removals.map(({ term, lately, everything, lastAt }) => (
            <TableRow key={term}>
              <RowHead className="min-w-48 font-normal">{t(`privacy:removals.of.${term}`)}</RowHead>
              <TextCell>{durationSaid(t, term)}</TextCell>
              <NumberCell>{formatCount(language, lately)}</NumberCell>
              <NumberCell>{formatCount(language, everything)}</NumberCell>
              <TextCell className="pl-4">{lastAt ? said(lastAt) : t("privacy:removals.never")}</TextCell>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
