import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { inWords, Words } from "#app/ui/layout/words.tsx";
import { citationOf, factsOf } from "../facts.ts";
import { type PublicPractice } from "../queries/published-practice.server.ts";

type Props = { practice: PublicPractice; address: string };

/** What the practice is, how well it is known to work, whom to ask, and how to cite it. */
export function PracticeMargin({ practice, address }: Props) {
  const { t, language } = useSpeech();
  return (
    <>
      <MarginNote title={t("practices:page.facts")} isTitleHidden>
        <dl className="space-y-3">
          {factsOf(practice, t).map(([name, value]) => (
            <div key={name}>
              <dt className="font-semibold text-ink">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </MarginNote>
      <MarginNote title={t("practices:page.evidence")}>
        <p className="font-semibold text-ink">{t(`practices:evidence.${practice.evidence}`)}</p>
        <p>{t(`practices:evidence_means.${practice.evidence}`)}</p>
      </MarginNote>
      <Links practice={practice} />
      <About practice={practice} />
      <MarginNote title={t("practices:page.cite")}>
        <p className="no-print">
          <TextLink to={paths.practicePdf(practice.slug)} className="inline-block py-0.5">
            {t("practices:print.pdf")}
          </TextLink>
        </p>
        <p className="break-words">
          {citationOf(practice, { address, title: inWords(language, practice.title).text }, t)}
        </p>
      </MarginNote>
    </>
  );
}

function Links({ practice: { links, contact } }: { practice: PublicPractice }) {
  const { t } = useSpeech();
  return (
    <>
      {links.length > 0 && (
        <MarginNote title={t("practices:page.links")}>
          <ul className="space-y-1">
            {links.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer nofollow" className="inline-block py-0.5">
                  <Words of={label} />
                </a>
              </li>
            ))}
          </ul>
        </MarginNote>
      )}
      {contact && (
        <MarginNote title={t("practices:page.contact")}>
          <p>
            {t("practices:page.contact_text")}{" "}
            <a href={`mailto:${contact}`} className="[overflow-wrap:anywhere]">
              {contact}
            </a>
          </p>
        </MarginNote>
      )}
    </>
  );
}

function About({ practice }: { practice: PublicPractice }): ReactNode {
  const { t, language } = useSpeech();
  const { source, publishedAt, version, reviewOn, licence } = practice;
  return (
    <>
      <MarginNote title={t("practices:page.about")}>
        {source && (
          <p>
            {t("practices:page.from_source", { source })} {!reviewOn && t("practices:page.not_confirmed")}
          </p>
        )}
        <p>{t("practices:page.published", { day: formatDay(language, publishedAt), version })}</p>
        {reviewOn && <p>{t("practices:page.review", { day: formatDay(language, reviewOn) })}</p>}
      </MarginNote>
      <MarginNote title={t("practices:page.licence")}>
        <p>{licence ? t(`practices:licence.${licence}`) : t("practices:page.no_licence")}</p>
      </MarginNote>
    </>
  );
}
