import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { Prose } from "#app/ui/layout/prose.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { inWords, Words } from "#app/ui/layout/words.tsx";
import { figureSaid } from "../facts.ts";
import { type PublicPractice } from "../queries/published-practice.server.ts";
import { PracticeFilesSection } from "./practice-files.tsx";
import { PracticeMargin } from "./practice-margin.tsx";

export type PracticePageProps = {
  practice: PublicPractice;
  /** The page's own whole address. */
  address: string;
  /** What became of it, after the text. */
  afterlife?: ReactNode;
};

const isPartlyRomanian = ({ title, summary, parts, figures, links }: PublicPractice) =>
  [title, summary, ...parts.map(({ html }) => html), ...[...figures, ...links].map(({ label }) => label)].some(
    ({ en }) => en === null,
  );

/** One practice: the story in its parts; what it is, for whom and since when in the margin. */
export function PracticePage({ practice, address, afterlife }: PracticePageProps) {
  const { t, language } = useSpeech();
  const { organisation, partners } = practice;
  return (
    <div className="print-address page-width pt-6 pb-8 md:pt-7">
      <Standing practice={practice} />
      {language === "en" && isPartlyRomanian(practice) && (
        <Banner kind="note" title={t("practices:page.not_translated")} />
      )}
      <MarginRight margin={<PracticeMargin practice={practice} address={address} />}>
        <PageHeading title={<Words of={practice.title} />} lead={<Words of={practice.summary} />} />
        <p className="-mt-3 mb-10">
          {t("practices:page.by")} <TextLink to={paths.member(organisation.slug)}>{organisation.name}</TextLink>
          {partners.length > 0 && (
            <span className="block text-ink-2">{t("practices:page.with", { names: partners.join(", ") })}</span>
          )}
        </p>
        <article className="space-y-11">
          {practice.parts.map(({ part, html }) => {
            const { text, lang } = inWords(language, html);
            return (
              <section key={part} aria-labelledby={part}>
                <h2 id={part} className="mb-3 text-h2">
                  {t(`practices:part.${part}`)}
                </h2>
                <Prose html={text} lang={lang} />
              </section>
            );
          })}
          <Figures practice={practice} />
        </article>
        <PracticeFilesSection files={practice.files} />
        {afterlife}
        <Related practice={practice} />
      </MarginRight>
    </div>
  );
}

/** What a reader must know before relying on the text. */
function Standing({ practice }: { practice: PublicPractice }) {
  const { t, language } = useSpeech();
  const { state, isExample, isOverdue, reviewOn } = practice;
  return (
    <>
      {isExample && (
        <Banner kind="note" title={t("practices:page.is_example")}>
          <p>{t("practices:page.is_example_text")}</p>
        </Banner>
      )}
      {state === "archived" && (
        <Banner kind="note" title={t("practices:page.archived")}>
          <p>{t("practices:page.archived_text")}</p>
        </Banner>
      )}
      {isOverdue && reviewOn && (
        <Banner kind="problem" title={t("practices:page.overdue", { day: formatDay(language, reviewOn) })}>
          <p>{t("practices:page.overdue_text")}</p>
        </Banner>
      )}
    </>
  );
}

function Figures({ practice: { figures } }: { practice: PublicPractice }) {
  const { t, language } = useSpeech();
  const [first] = figures;
  if (!first) return null;
  return (
    <section aria-labelledby="figures">
      <SectionHeading id="figures">{t("practices:page.figures")}</SectionHeading>
      <dl className="grid gap-x-10 gap-y-6 pt-5 md:grid-cols-2">
        {figures.map((figure) => (
          <div key={figure.label.ro} className="flex flex-col-reverse justify-end">
            <dt>
              <Words of={figure.label} />
            </dt>
            <dd className="font-serif text-[2rem] leading-tight font-medium">{figureSaid(figure, t, language)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-small text-ink-2">{t("practices:page.figures_note", { year: first.year })}</p>
    </section>
  );
}

function Related({ practice: { related } }: { practice: PublicPractice }) {
  const { t } = useSpeech();
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="no-print mt-16">
      <SectionHeading id="related">{t("practices:page.related")}</SectionHeading>
      <ul>
        {related.map(({ slug, title, organisation }) => (
          <li key={slug} className="border-b border-rule py-4">
            <TextLink to={paths.practice(slug)} className="font-serif text-[1.1875rem] font-medium">
              <Words of={title} />
            </TextLink>
            <p className="text-small text-ink-2">{organisation}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
