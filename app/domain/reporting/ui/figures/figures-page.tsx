import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { nameCell } from "#app/domain/catalogue/describe.ts";
import { type CellKey, cellKey } from "#app/domain/catalogue/model.ts";
import { type Reply, type Typed } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { SummaryList } from "#app/ui/table/summary-list.tsx";
import { sectionKey } from "#app/domain/submissions/sections.ts";
import { fieldOf } from "../../figures-input.ts";
import { type FiguresReply } from "../../figures-reply.ts";
import { type FiguresPage } from "../../queries/figures-page.server.ts";
import { CountingFolded, CountingMargin } from "../section-margin.tsx";
import { useAnswerWords } from "./figure-input.tsx";
import { type AskedOfSection, explanationsIn } from "./form-state.ts";
import { catalogueOfPage, formPage } from "./form-page.ts";
import { FiguresForm } from "./figures-form.tsx";

type Props = {
  page: FiguresPage;
  reply: FiguresReply | null;
  /** A no to the page as a whole: a comment without text, a report that is no longer open. */
  refused: Reply | undefined;
  asked: AskedOfSection;
  /** What stands after the form: the list of trainings. */
  children?: ReactNode;
};

/** A section of figures: the form while it may be written in, else what stands in it. */
export function FiguresPageView({ page, reply, refused, asked, children }: Props) {
  const { t, language } = useSpeech();
  const { year, section, place } = page;
  const kind = section === "assistance" ? "services" : "activities";
  const lead =
    section === "assistance" ? t("reporting:figures.lead_assistance", { year }) : t("reporting:figures.lead", { year });
  return (
    <>
      {!isAboutTraining(refused) && <ReplySummary reply={refused} firstField="comment" />}
      <PageHeading
        kicker={t("reporting:place", { year, number: place.number, of: place.of })}
        title={t(`reporting:section.${sectionKey(section)}`)}
        lead={lead}
      />
      {page.readOnly && <Banner kind="note" title={t(`reporting:readonly.${page.readOnly}`, { year })} />}
      <MarginRight margin={<CountingMargin kind={kind} />}>
        {page.readOnly ? (
          <>
            {refused && <NotKept page={page} typed={refused.typed} />}
            <FiguresAsText page={page} />
          </>
        ) : (
          <>
            <CountingFolded kind={kind} />
            <Island
              name="figures"
              rooms={["accounts", "catalogue", "refusals", "reporting"]}
              part={FiguresForm}
              props={{ page: formPage(page, language), reply, asked }}
            />
          </>
        )}
        {children}
      </MarginRight>
    </>
  );
}

const isAboutTraining = (reply: Reply | undefined) => reply?.typed["intent"]?.[0]?.startsWith("training-") ?? false;

/** What somebody typed into a report that was sent or closed meanwhile: theirs to copy, with the figure it was meant for. */
function NotKept({ page, typed }: { page: FiguresPage; typed: Typed }) {
  const { t, language } = useSpeech();
  const catalogue = catalogueOfPage(page);
  const stored = new Map(page.cells.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell]));
  const reasons = explanationsIn(typed);
  const rows = catalogue.indicators
    .flatMap(({ code }) => Object.keys(typed).flatMap((name) => cellNamed(name, code)))
    .map((cell) => ({ cell, text: typed[fieldOf.figure(cell)]?.[0]?.trim() ?? "", reason: reasons[cell] ?? "" }))
    .filter(({ cell, text, reason }) => {
      const known = stored.get(cell);
      return text !== String(known?.value ?? "") || (reason !== "" && reason !== known?.explanation);
    })
    .map(({ cell, text, reason }) => {
      return { key: cell, question: nameCell(language, cell, catalogue), answer: text, detail: reason };
    });
  if (rows.length === 0) return null;
  return <SummaryList id="not-kept" title={t("reporting:form.not_kept")} rows={rows} />;
}

/** The cell of an indicator a field is about; none when the field is something else. */
function cellNamed(field: string, indicator: string): CellKey[] {
  const prefix = fieldOf.figure("");
  const cell = field.slice(prefix.length);
  return field.startsWith(prefix) && (cell === indicator || cell.startsWith(`${indicator}|`)) ? [cell] : [];
}

function FiguresAsText({ page }: { page: FiguresPage }) {
  const { t, language } = useSpeech();
  const words = useAnswerWords();
  const catalogue = catalogueOfPage(page);
  const order = catalogue.indicators.map(({ code }) => code);
  const rows = page.cells
    .filter(({ state }) => state !== "blank")
    .sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator) || (a.breakdown < b.breakdown ? -1 : 1))
    .map((cell) => {
      const key = cellKey(cell.indicator, cell.breakdown);
      return { key, question: nameCell(language, key, catalogue), answer: words(cell), detail: cell.explanation };
    });
  if (rows.length === 0) return <p>{t("reporting:readonly.nothing")}</p>;
  return <SummaryList id="figures-read" title={t("reporting:figures.all")} rows={rows} />;
}
