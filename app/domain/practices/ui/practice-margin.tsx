import { territoryName } from "../territory-name.ts";
import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { inWords, Words } from "#app/ui/layout/words.tsx";
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
        <p className="break-words">{citationOf({ practice, address }, t, language)}</p>
      </MarginNote>
    </>
  );
}

function factsOf(practice: PublicPractice, t: Translate): [string, string][] {
  const { kind, direction, audiences, setting, territories, languages, costBand, isLicensed } = practice;
  // Some labels hold an "and" of their own.
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(", ") : null);
  const facts: [string, string | null][] = [
    [t("practices:page.kind"), t(`practices:kind.${kind}`)],
    [t("practices:page.direction"), t(`coalition:directions.${direction}.name`)],
    [t("practices:page.audience"), list(audiences.map((one) => t(`practices:audience.${one}`)))],
    [t("practices:page.setting"), setting && t(`practices:setting.${setting}`)],
    [t("practices:page.territories"), list(territories.map((one) => territoryName(t, one)))],
    [t("practices:page.period"), periodOf(practice, t)],
    [t("practices:page.languages"), list(languages.map((one) => t(`practices:language.${one}`)))],
    [t("practices:page.cost"), costBand && t(`practices:cost.${costBand}`)],
    [t("practices:page.licensed"), isLicensed ? t("practices:page.is_licensed") : null],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function periodOf({ sinceYear: since, untilYear: until }: PublicPractice, t: Translate): string | null {
  if (since !== null && until !== null)
    return since === until ? String(since) : t("practices:page.between", { since, until });
  if (since !== null) return t("practices:page.since", { year: since });
  return until === null ? null : t("practices:page.until", { year: until });
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
            <a href={`mailto:${contact}`} className="break-all">
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

function citationOf({ practice, address }: Props, t: Translate, language: Language): string {
  const { organisation, publishedAt, title, version } = practice;
  const year = publishedAt.slice(0, 4);
  return t("practices:page.citation", {
    organisation: organisation.name,
    year,
    title: inWords(language, title).text,
    version,
    address,
  });
}
