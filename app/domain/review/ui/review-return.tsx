import { nameCell } from "#app/domain/catalogue/describe.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount, formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { reasonField } from "../review-input.ts";
import { type ReviewRow } from "../rules/review-rows.ts";
import { DecisionFields } from "./review-decision.tsx";

type Props = { report: ReportToReview; reply: Reply | undefined };

/** Which figures to correct, each with its reason; the rest of the report stays. */
export function ReturnPage({ report, reply }: Props) {
  const { t, language } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="reason" />
      <PageHeading
        kicker={`${t("review:report.kicker", { year: report.year })}, ${report.organisation}`}
        title={t("review:returning.title")}
        lead={t("review:returning.lead")}
      />
      <form method="post" className="max-w-reading">
        <DecisionFields report={report} intent="return" />
        {report.sections.map(({ section, rows }) => (
          <FieldSet key={section} id={`section-${section}`} label={t(`catalogue:sections.${section}`)}>
            {rows.flatMap(cellsOf).map((cell) => (
              <FigureChoice key={cell.cell} cell={cell} report={report} reply={reply} />
            ))}
          </FieldSet>
        ))}
        <TextArea
          id="field-reason"
          name="reason"
          rows={4}
          optional
          label={t("review:returning.general")}
          hint={t("review:returning.general_hint")}
          error={useFieldError(reply, "reason")}
          defaultValue={typedOr(reply, "reason", "")}
        />
        <p className="mb-4 text-ink-2">
          {t("review:returning.until", { day: formatDay(language, report.correctionsUntil) })}
        </p>
        <div className="flex flex-wrap items-center gap-6">
          <Button>{t("review:returning.submit")}</Button>
          <TextLink to={paths.review(report.id)}>{t("review:returning.back")}</TextLink>
        </div>
      </form>
    </>
  );
}

type Cell = { cell: string; value: number | null; isPart: boolean; hasSign: boolean };

/** A figure and its divisions, each of which can be returned. */
function cellsOf(row: ReviewRow): Cell[] {
  const own = { cell: row.cell, value: row.now?.value ?? null, isPart: row.depth > 0, hasSign: row.signs.length > 0 };
  const parts = row.divisions.flatMap(({ cells }) =>
    cells.map(({ cell, now }) => ({ cell, value: now.value, isPart: true, hasSign: false })),
  );
  return [own, ...parts];
}

function FigureChoice({ cell, report, reply }: Props & { cell: Cell }) {
  const { t, language } = useSpeech();
  const name = nameCell(language, cell.cell, catalogueOfYear(report.year));
  const figure = cell.value === null ? "" : `: ${formatCount(language, cell.value)}`;
  const id = `figure-${cell.cell}`;
  const wanted = reply ? reply.typed["figure"]?.includes(cell.cell) : report.unsettled.includes(cell.cell);
  return (
    <div className={`group ${cell.isPart ? "pl-9" : ""}`}>
      <CheckboxField
        id={id}
        name="figure"
        value={cell.cell}
        defaultChecked={wanted}
        label={
          <>
            {name}
            {figure}
            {cell.hasSign && <Icon name="triangle" className="ml-2 size-4 text-accent" />}
          </>
        }
      />
      <div className="pl-9 group-not-has-checked:hidden">
        <TextArea
          id={`field-${reasonField(cell.cell)}`}
          name={reasonField(cell.cell)}
          rows={2}
          label={
            <>
              {t("review:returning.reason_for")}
              <span className="sr-only"> {name}</span>
            </>
          }
          error={useFieldError(reply, reasonField(cell.cell))}
          defaultValue={typedOr(reply, reasonField(cell.cell), "")}
        />
      </div>
    </div>
  );
}
