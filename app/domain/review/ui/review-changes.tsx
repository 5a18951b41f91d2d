import { nameCell } from "#app/domain/catalogue/describe.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { ColumnHead, DataTable, NumberCell, RowHead, TableHead, TableRow } from "#app/ui/table/data-table.tsx";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { AnswerShown } from "./review-answer.tsx";

type Props = { report: ReportToReview; changed: NonNullable<ReportToReview["changed"]> };

/** After a correction only what changed has to be read again. */
export function ReviewChanges({ report, changed }: Props) {
  const { t, language } = useSpeech();
  const title = t("review:report.changed.title");
  if (changed.length === 0) {
    return (
      <section aria-labelledby="changed" className="mb-10">
        <h2 id="changed" className="text-h3">
          {title}
        </h2>
        <p className="text-ink-2">{t("review:report.changed.none")}</p>
      </section>
    );
  }
  return (
    <DataTable id="changed" caption={title}>
      <TableHead>
        <ColumnHead>{t("review:report.figures.figure")}</ColumnHead>
        <ColumnHead numeric>{t("review:report.changed.before")}</ColumnHead>
        <ColumnHead numeric>{t("review:report.changed.after")}</ColumnHead>
      </TableHead>
      <tbody>
        {changed.map(({ cell, was, is }) => (
          <TableRow key={cell}>
            <RowHead>{nameCell(language, cell, catalogueOfYear(report.year))}</RowHead>
            <NumberCell className="text-ink-2">
              <AnswerShown answer={was} />
            </NumberCell>
            <NumberCell className="font-semibold">
              <AnswerShown answer={is} />
            </NumberCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
