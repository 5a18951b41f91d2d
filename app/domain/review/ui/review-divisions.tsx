import { cutsOf } from "#app/domain/catalogue/breakdown.ts";
import { type CellKey, splitCellKey, type YearIndicator } from "#app/domain/catalogue/model.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { type Language } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { type ReviewRow } from "../rules/review-rows.ts";
import { AnswerShown } from "./review-answer.tsx";

type Props = { row: ReviewRow; report: ReportToReview };

/** How a figure divides, a line for each dimension; every part leads to its own conversation. */
export function Divisions({ row, report }: Props) {
  const { language } = useSpeech();
  const { indicator: code } = splitCellKey(row.cell);
  const indicator = catalogueOfYear(report.year).indicators.find((known) => known.code === code);
  if (row.divisions.length === 0 || !indicator) return null;
  return (
    <dl className="text-small text-ink-2">
      {row.divisions.map(({ dimension, cells }) => (
        <div key={dimension} className="flex flex-wrap gap-x-3">
          <dt>{indicator.dimensions.find((known) => known.code === dimension)?.labels[language] ?? dimension}:</dt>
          <dd className="flex flex-wrap gap-x-4">
            {cells.map(({ cell, now }) => (
              <TextLink
                key={cell}
                to={paths.reviewFigure(report.id, cell)}
                className="inline-flex min-h-6 items-center gap-1.5"
              >
                {partName(indicator, cell, language)} <AnswerShown answer={now} />
              </TextLink>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function partName(indicator: YearIndicator, cell: CellKey, language: Language): string {
  const cuts = cutsOf(splitCellKey(cell).breakdown).map(({ dimension, value }) => {
    const known = indicator.dimensions.find(({ code }) => code === dimension);
    return known?.values.find(({ code }) => code === value)?.labels[language] ?? value;
  });
  return cuts.join(", ");
}
