import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { ColumnHead, DataTable, NumberCell, RowHead, TableHead, TableRow } from "#app/ui/table/data-table.tsx";
import { ChosenCodes } from "#app/domain/reporting/ui/words-as-text.tsx";
import { IdentifyingWarning } from "#app/ui/form/identifying-warning.tsx";
import { type ReportToReview } from "../queries/report-to-review.server.ts";

/** What the organisation wrote in words, readable as it will be edited for the overview. */
export function ReviewTexts({ texts }: { texts: ReportToReview["texts"] }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="texts" className="mt-12 mb-10">
      <SectionHeading id="texts">{t("review:report.texts.title")}</SectionHeading>
      {texts.length === 0 && <p className="py-3 text-ink-2">{t("review:report.texts.none")}</p>}
      <dl>
        {texts.map((text) => (
          <div key={`${text.question} ${text.number}`} className="border-b border-rule py-3 md:flex md:gap-6">
            <dt className="w-44 shrink-0 font-semibold">{t(`review:report.texts.${text.question}`)}</dt>
            <dd className="max-w-reading min-w-0">
              <Said text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Said({ text }: { text: ReportToReview["texts"][number] }) {
  const { t } = useSpeech();
  if (text.notApplicable) return <p className="text-ink-2">{t("review:report.texts.not_applicable")}</p>;
  return (
    <>
      {text.title && <p className="font-semibold">{text.title}</p>}
      <ChosenCodes codes={text.codes} />
      <p className="break-words whitespace-pre-line">{text.text || t("review:report.texts.empty")}</p>
      <IdentifyingWarning text={`${text.title ?? ""} ${text.text}`} />
    </>
  );
}

export function ReviewTrainings({ trainings }: { trainings: ReportToReview["trainings"] }) {
  const { t, language } = useSpeech();
  if (trainings.length === 0) return null;
  const counted = (value: number | null) =>
    value === null ? t("review:report.trainings.not_counted") : formatCount(language, value);
  return (
    <DataTable id="trainings" caption={t("review:report.trainings.title")}>
      <TableHead>
        <ColumnHead>{t("review:report.trainings.name")}</ColumnHead>
        <ColumnHead numeric>{t("review:report.trainings.sessions")}</ColumnHead>
        <ColumnHead numeric>{t("review:report.trainings.hours")}</ColumnHead>
        <ColumnHead numeric>{t("review:report.trainings.specialists")}</ColumnHead>
        <ColumnHead numeric>{t("review:report.trainings.others")}</ColumnHead>
      </TableHead>
      <tbody>
        {trainings.map((training, index) => (
          <TableRow key={index}>
            <RowHead>
              {training.title}
              <IdentifyingWarning text={training.title} />
            </RowHead>
            <NumberCell>{formatCount(language, training.sessions)}</NumberCell>
            <NumberCell>{counted(training.hours)}</NumberCell>
            <NumberCell>{counted(training.specialists)}</NumberCell>
            <NumberCell>{counted(training.others)}</NumberCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
