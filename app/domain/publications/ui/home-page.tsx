import { type Member } from "#app/domain/organisations/queries/members-on.server.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { CallBox } from "#app/ui/feedback/decision-box.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Emblem } from "#app/ui/layout/brand-mark.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type PublishedRelease } from "../model.ts";
import { servicesChart } from "../rules/services-chart.ts";
import { DirectionsList } from "./directions-list.tsx";
import { Part } from "./part.tsx";
import { ServiceBars } from "./services-figure.tsx";
import { YearHeadlines } from "./year-headlines.tsx";

export type HomePageProps = {
  /** Members today, by distinctive name; the emblem has a line for each. */
  members: readonly Member[];
  /** Invented organisations of the demo. */
  examples: readonly Member[];
  /** Null before the first publication. */
  release: PublishedRelease | null;
  /** Size of the release's CSV file in kilobytes, at least 1. */
  csvSize: number;
};

/** The first page: who we are, three figures, the services of the year, five directions, and who is in it. */
export function HomePage({ members, examples, release, csvSize }: HomePageProps) {
  const { t } = useSpeech();
  return (
    <>
      <Hero members={members.length} release={release} />
      <div className="page-width pt-10 md:pt-12">
        {release ? (
          <>
            <YearHeadlines title={t("coalition:three_figures", { year: release.year })} release={release} />
            <YearBox release={release} csvSize={csvSize} />
          </>
        ) : (
          <EmptyState title={t("coalition:no_release.title")}>
            <p>{t("coalition:no_release.text")}</p>
          </EmptyState>
        )}
        <div className="mt-16 space-y-16">
          <MarginRight margin={<SignInCall />}>
            <Directions />
          </MarginRight>
          {members.length > 0 && (
            <Organisations id="members" title={t("coalition:members_title")} organisations={members} />
          )}
          {examples.length > 0 && (
            <Organisations
              id="examples"
              title={t("coalition:examples_title")}
              text={t("coalition:examples_text")}
              organisations={examples}
            />
          )}
        </div>
      </div>
    </>
  );
}

function Hero({ members, release }: { members: number; release: PublishedRelease | null }) {
  const { t } = useSpeech();
  return (
    <div className="border-b border-rule bg-wash">
      <div className="page-width grid items-end gap-x-14 gap-y-8 py-10 md:py-14 lg:grid-cols-[minmax(0,1fr)_27.5rem]">
        <div>
          <h1 className="max-w-[15ch] text-display">{t("coalition:statement")}</h1>
          <p className="mt-5 max-w-lead text-lead text-ink-2">{t("coalition:lead", { count: members })}</p>
          <div className="mt-7 flex flex-wrap gap-4">
            {release && (
              <ButtonLink to={paths.report(release.year)}>
                {t("coalition:read_report", { year: release.year })}
              </ButtonLink>
            )}
            <ButtonLink to={paths.join()} variant="secondary">
              {t("coalition:join")}
            </ButtonLink>
          </div>
        </div>
        {members > 0 && (
          <div className="max-w-110">
            <Emblem lines={members} />
            <p className="mt-3 text-small text-ink-2">{t("ui:brand.lines", { count: members })}</p>
          </div>
        )}
      </div>
    </div>
  );
}

function YearBox({ release, csvSize }: { release: PublishedRelease; csvSize: number }) {
  const { t, language } = useSpeech();
  const { year, cells } = release;
  const { bars, largest } = servicesChart(cells);
  if (bars.length === 0) return null;
  const title = largest
    ? t("coalition:report_title", { service: largest.labels[language] })
    : t("coalition:report_title_plain", { year });
  return (
    <section
      aria-labelledby="year-box"
      className="mt-14 grid gap-x-16 gap-y-8 border border-rule bg-sheet p-6 md:grid-cols-2 md:p-12"
    >
      <div>
        <p className="mb-2 text-small font-semibold text-accent">{t("coalition:report_kicker", { year })}</p>
        <h2 id="year-box" className="text-h2">
          {title}
        </h2>
        <p className="mt-3">{t("coalition:report_text")}</p>
        <p className="mt-4 flex flex-wrap gap-x-6">
          <TextLink to={paths.report(year)} className="inline-flex min-h-8 items-center">
            {t("coalition:read_report", { year })}
          </TextLink>
          <TextLink to={paths.reportCsv(year)} className="inline-flex min-h-8 items-center">
            {t("publications:report.csv", { count: csvSize })}
          </TextLink>
        </p>
      </div>
      <div className="min-w-0">
        <p className="mb-4 text-table font-semibold">{t("publications:chart.subtitle", { year })}</p>
        <ServiceBars release={release} />
      </div>
    </section>
  );
}

function Directions() {
  const { t } = useSpeech();
  return (
    <Part id="directions" title={t("coalition:directions_title")}>
      <div className="-mt-6">
        <DirectionsList />
      </div>
    </Part>
  );
}

function SignInCall() {
  const { t } = useSpeech();
  return (
    <div>
      <CallBox
        kicker={t("coalition:call.kicker")}
        title={t("coalition:call.title")}
        action={<ButtonLink to={paths.signIn()}>{t("coalition:call.action")}</ButtonLink>}
      >
        <p>{t("coalition:call.text")}</p>
      </CallBox>
    </div>
  );
}

type OrganisationsProps = { id: string; title: string; text?: string; organisations: readonly Member[] };

function Organisations({ id, title, text, organisations }: OrganisationsProps) {
  return (
    <Part id={id} title={title}>
      {text && <p className="mb-4 text-ink-2">{text}</p>}
      <ul className="md:columns-2 lg:columns-3">
        {organisations.map(({ slug, shortName }) => (
          <li key={slug} className="break-inside-avoid">
            <TextLink to={paths.member(slug)} className="inline-block py-2">
              {shortName}
            </TextLink>
          </li>
        ))}
      </ul>
    </Part>
  );
}
