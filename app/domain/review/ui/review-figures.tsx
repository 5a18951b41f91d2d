import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { ColumnHead, DataTable, TableHead } from "#app/ui/table/data-table.tsx";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { type ReviewSection } from "../rules/review-rows.ts";
import { FigureRows } from "./review-row.tsx";

type Props = { report: ReportToReview; reply: Reply | undefined };

/** The figures by section, each beside last year, with its change and its conversation. */
export function ReviewFigures({ report, reply }: Props) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="text-h2">
        {t("review:report.figures.title")}
      </h2>
      <p className="mb-6 text-small text-ink-2">{t("review:report.figures.lead", { year: report.year - 1 })}</p>
      {report.sections.map((section) => (
        <FiguresTable key={section.section} section={section} report={report} reply={reply} />
      ))}
    </section>
  );
}

function FiguresTable({ section, report, reply }: Props & { section: ReviewSection }) {
  const { t } = useSpeech();
  return (
    <DataTable id={`figures-${section.section}`} caption={t(`catalogue:sections.${section.section}`)}>
      <TableHead>
        <ColumnHead className="md:pl-4">{t("review:report.figures.figure")}</ColumnHead>
        <ColumnHead numeric>{report.year - 1}</ColumnHead>
        <ColumnHead numeric>{report.year}</ColumnHead>
        <ColumnHead numeric className="max-md:hidden">
          {t("review:report.figures.change")}
        </ColumnHead>
        <ColumnHead numeric className="pr-4 max-md:hidden">
          {t("review:report.figures.comments")}
        </ColumnHead>
      </TableHead>
      <tbody>
        {section.rows.map((row) => (
          <FigureRows key={row.cell} row={row} report={report} reply={reply} />
        ))}
      </tbody>
    </DataTable>
  );
}
