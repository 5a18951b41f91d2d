import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { helpLines } from "#db/reference/coalition.ts";
import { PageOfParts, Points, ReadingPart } from "./page-of-parts.tsx";

/** Where to call, and how to visit the site in safety. */
export function SafetyPage() {
  const { t } = useSpeech();
  return (
    <PageOfParts
      title={t("site:safety.title")}
      lead={t("site:safety.lead")}
      margin={
        <MarginNote title={t("site:safety.what_not.title")}>
          <p>{t("site:safety.what_not.text")}</p>
        </MarginNote>
      }
    >
      <Numbers />
      <ReadingPart id="exit" title={t("site:safety.exit.title")}>
        <Points points={[t("site:safety.exit.does"), t("site:safety.exit.cannot"), t("site:safety.exit.back")]} />
      </ReadingPart>
      <ReadingPart id="trace" title={t("site:safety.trace.title")}>
        <Points
          points={(["private", "history", "device", "watched", "call"] as const).map((point) =>
            t(`site:safety.trace.${point}`),
          )}
        />
      </ReadingPart>
      <ReadingPart id="rights" title={t("site:safety.rights.title")}>
        <Points points={(["fault", "documents", "help"] as const).map((point) => t(`site:safety.rights.${point}`))} />
        <p className="text-small text-ink-2">{t("site:safety.rights.source")}</p>
        <p>
          <TextLink to={paths.members()} className="inline-flex min-h-11 items-center text-base">
            {t("site:safety.members")}
          </TextLink>
        </p>
      </ReadingPart>
    </PageOfParts>
  );
}

function Numbers() {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="numbers">
      <SectionHeading id="numbers">{t("site:safety.numbers.title")}</SectionHeading>
      <dl>
        {helpLines.map(({ line, number, call }) => (
          <div
            key={line}
            className="grid items-baseline gap-x-8 gap-y-1 border-b border-rule py-4 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <dt>
              <span className="block text-small font-semibold">{t(`site:safety.numbers.${line}.name`)}</span>
              <a
                href={`tel:${call}`}
                className="inline-block py-1 font-serif text-[2rem] leading-tight font-medium whitespace-nowrap"
              >
                {number}
              </a>
            </dt>
            <dd className="text-ink-2">{t(`site:safety.numbers.${line}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
