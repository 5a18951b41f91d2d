import { useSpeech } from "#app/i18n/context.tsx";
import { describeFact, nameCell } from "#app/domain/catalogue/describe.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/table/summary-list.tsx";
import {
  isFigureSection,
  isWordSection,
  sectionKey,
  slotName,
  slotsOf,
  type WordSection,
} from "#app/domain/submissions/sections.ts";
import { useAnswerWords } from "#app/domain/reporting/ui/figures/figure-input.tsx";
import { WordsAsText } from "#app/domain/reporting/ui/words-as-text.tsx";
import { useIdentifying } from "#app/ui/form/identifying-warning.tsx";
import { questionOf } from "#app/domain/reporting/ui/words-slot.tsx";
import { type CheckPage, type SummaryFigure, type SummarySection } from "../queries/check-page.server.ts";

type Props = { page: CheckPage; section: SummarySection };

/** One section of what is about to be sent, with the way to change it. */
export function SectionSummary({ page, section }: Props) {
  const { t } = useSpeech();
  const { word } = section;
  const { year, readOnly } = page;
  const title = t(`reporting:section.${sectionKey(word)}`);
  const id = `summary-${word}`;
  const changeTo = readOnly ? {} : { changeTo: paths.submissionSection(year, word) };
  const rows = useRows({ page, section });
  if (readOnly && isWordSection(word)) {
    return (
      <SummaryList id={id} title={title} rows={[]}>
        <WordsAsText answers={page.answers.filter(({ question }) => asks(word, question))} year={year} />
      </SummaryList>
    );
  }
  return (
    <SummaryList id={id} title={title} rows={rows} {...changeTo}>
      <Explained page={page} section={section} />
    </SummaryList>
  );
}

const asks = (word: WordSection, question: string) => slotsOf[word].some((slot) => slot.question === question);

function Explained({ page, section }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const identifying = useIdentifying();
  if (section.explained.length === 0) return null;
  return (
    <div className="space-y-3">
      {section.explained.map(({ finding, explanation }) => (
        <InlineMessage
          key={`${finding.key}${finding.cells[0] ?? ""}`}
          kind="done"
          title={t("reporting:message.confirmed")}
          after={identifying(explanation)}
        >
          {describeFact(speech, finding, page.catalogue)} {t("reporting:message.explained")}{" "}
          {t("catalogue:quoted", { name: explanation })}
        </InlineMessage>
      ))}
    </div>
  );
}

function useRows({ page, section }: Props): SummaryRow[] {
  const { t } = useSpeech();
  const figure = useFigureRow(page);
  const identifying = useIdentifying();
  const { word } = section;
  if (isFigureSection(word)) {
    const rows = section.figures.map(figure);
    const trainings = {
      key: "trainings",
      question: t("reporting:training.count"),
      answer: String(page.trainings.length),
      detail: identifying(page.trainings.map(({ title }) => title).join("\n")),
    };
    const unfilled = {
      key: "unfilled",
      question: t("reporting:check.others"),
      answer: t("reporting:task_list.unfilled", { count: section.unfilled }),
    };
    return [...rows, ...(section.unfilled > 0 ? [unfilled] : []), ...(word === "training" ? [trainings] : [])];
  }
  if (isWordSection(word)) return wordRows({ t, identifying }, page, word);
  return [{ key: "services", question: t("reporting:check.services"), answer: String(page.services.length) }];
}

type Saying = { t: Translate; identifying: ReturnType<typeof useIdentifying> };

function wordRows({ t, identifying }: Saying, page: CheckPage, word: WordSection): SummaryRow[] {
  const rows = slotsOf[word].flatMap((slot): SummaryRow[] => {
    const answer = page.answers.find((one) => slotName(one) === slotName(slot));
    if (!answer) return [];
    const chosen = answer.codes.length > 0 ? t("reporting:check.chosen", { count: answer.codes.length }) : null;
    const isWritten = answer.text !== "";
    if (!answer.notApplicable && !chosen && !isWritten) return [];
    const said = answer.notApplicable
      ? t("reporting:words.none_short")
      : [chosen, isWritten ? t("reporting:check.written") : null].filter(Boolean).join(", ");
    const detail = identifying(`${answer.title ?? ""} ${answer.text}`);
    return [{ key: slotName(slot), question: answer.title ?? questionOf(t, slot, page.year), answer: said, detail }];
  });
  const nothing = { key: "nothing", question: t(`reporting:section.${word}`), answer: t("reporting:figures.blank") };
  return rows.length > 0 ? rows : [nothing];
}

function useFigureRow(page: CheckPage) {
  const { t, language } = useSpeech();
  const words = useAnswerWords();
  return (figure: SummaryFigure): SummaryRow => {
    const { cell, answer, children, lastYear, divisions } = figure;
    const details = [
      children?.state === "value" && answer.state === "value" ? saidChildren(t, children.value ?? 0) : null,
      lastYear ? t("reporting:check.last_year", { year: page.year - 1, value: words(lastYear) }) : null,
      divisions > 0 ? t("reporting:check.divisions", { count: divisions }) : null,
    ];
    return {
      key: cell,
      question: nameCell(language, cell, page.catalogue),
      answer: answer.state === "not_applicable" ? t("reporting:check.not_offered") : words(answer),
      detail: details.filter(Boolean).join("; "),
    };
  };
}

function saidChildren(t: Translate, count: number): string {
  return count === 0 ? t("reporting:check.no_children") : t("reporting:check.children", { count });
}
