import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { NotedBlock } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { type PublishedRelease } from "../model.ts";
import { FiguresTables } from "./figures-tables.tsx";
import { Part } from "./part.tsx";
import { ReportContents } from "./report-contents.tsx";
import { ServicesFigure } from "./services-figure.tsx";
import { YearHeadlines } from "./year-headlines.tsx";

export type ReportPageProps = {
  release: PublishedRelease;
  /** Sizes of the files, in kilobytes, at least 1. */
  sizes: { csv: number; json: number };
  /** The other published years, newest first. */
  otherYears: readonly number[];
};

/** Everything that is published of a year. */
export function ReportPage({ release, sizes, otherYears }: ReportPageProps) {
  const { t } = useSpeech();
  const { year, cells } = release;
  return (
    <div className="page-width pt-6 pb-4">
      {release.isExample && (
        <Banner kind="note" title={t("publications:example.title")}>
          <p>{t("publications:example.text")}</p>
        </Banner>
      )}
      <PageHeading
        kicker={t("publications:report.kicker")}
        title={t("publications:report.title", { year })}
        lead={leadOf(t, release)}
      />
      <YearHeadlines title={t("publications:report.headlines")} release={release} />
      <div className="mt-14 grid gap-y-10 lg:grid-cols-[12.25rem_minmax(0,1fr)] lg:gap-x-13">
        <ReportContents year={year} sizes={sizes} otherYears={otherYears} />
        <div className="min-w-0 space-y-14">
          <Part id="services" title={t("publications:report.services")}>
            <NotedBlock notes={<ServiceNotes />}>
              <p className="mb-8 text-reading">{t("publications:report.services_text")}</p>
              <ServicesFigure release={release} />
            </NotedBlock>
          </Part>
          <Part id="figures" title={t("publications:report.all_figures")}>
            <NotedBlock notes={<SureNotes release={release} />}>
              {cells.length === 0 && <p>{t("publications:report.no_figures")}</p>}
              <FiguresTables year={year} cells={cells} />
            </NotedBlock>
          </Part>
          <SourceOf release={release} />
        </div>
      </div>
    </div>
  );
}

function leadOf(t: Translate, { origin, year, reportingOrganisations, memberOrganisations }: PublishedRelease): string {
  if (origin === "recorded" || reportingOrganisations === null || memberOrganisations === null) {
    return t("publications:report.lead_recorded", { year });
  }
  return t("publications:report.lead_compiled", { reporting: reportingOrganisations, count: memberOrganisations });
}

function ServiceNotes() {
  const { t } = useSpeech();
  return (
    <>
      <MarginNote title={t("publications:note.beneficiary.title")}>
        <p>{t("publications:note.beneficiary.text")}</p>
      </MarginNote>
      <MarginNote title={t("publications:note.no_sum.title")}>
        <p>{t("publications:note.no_sum.text")}</p>
      </MarginNote>
    </>
  );
}

/** How each figure that needs a word was read, and what the source says of all of them. */
function SureNotes({ release: { cells, note } }: { release: PublishedRelease }) {
  const { t, language } = useSpeech();
  const noted = cells.filter((cell) => cell.note !== null || cell.confidence !== "high");
  if (!note && noted.length === 0) return null;
  return (
    <MarginNote title={t("publications:note.sure.title")}>
      {note && <p>{note[language]}</p>}
      {noted.map((cell) => (
        <p key={cell.indicator} id={`sure-${cell.indicator}`}>
          <strong className="font-semibold text-ink">{cell.labels[language]}:</strong>{" "}
          {cell.confidence !== "high" && `${t(`publications:report.confidence.${cell.confidence}`)}. `}
          {cell.note?.[language]}
        </p>
      ))}
    </MarginNote>
  );
}

function SourceOf({ release }: { release: PublishedRelease }) {
  const { t, language } = useSpeech();
  const { year, name, source, publishedAt, contentHash } = release;
  return (
    <Part id="source" title={t("publications:report.source")}>
      <div className="max-w-reading space-y-2 text-small text-ink-2">
        <p>
          {source === null
            ? t("publications:report.source_compiled", { year })
            : t("publications:report.source_recorded", { source })}
        </p>
        <p>{t("publications:report.version", { name, day: formatDay(language, publishedAt) })}</p>
        <p className="wrap-anywhere">{t("publications:report.hash", { hash: contentHash })}</p>
      </div>
    </Part>
  );
}
