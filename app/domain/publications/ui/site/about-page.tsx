import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { DirectionsList } from "../directions-list.tsx";
import { PageOfParts, ReadingPart } from "./page-of-parts.tsx";

const principles = [
  "causes",
  "law",
  "accountability",
  "victims",
  "independence",
  "needs",
  "business",
  "lasting",
  "dignity",
] as const;

export type AboutPageProps = {
  /** Members today, from the register. */
  members: number;
  /** The day they were counted, `2026-03-12`. */
  today: string;
};

/** Who the coalition is: mission, vision, principles and directions in our words; the count of members of today. */
export function AboutPage({ members, today }: AboutPageProps) {
  const { t } = useSpeech();
  return (
    <PageOfParts
      title={t("site:about.title")}
      lead={t("site:about.lead")}
      margin={
        <MarginNote title={t("site:about.source.title")}>
          <p>{t("site:about.source.text")}</p>
        </MarginNote>
      }
    >
      <ReadingPart id="mission" title={t("site:about.mission.title")}>
        <p>{t("site:about.mission.text")}</p>
      </ReadingPart>
      <ReadingPart id="vision" title={t("site:about.vision.title")}>
        <p>{t("site:about.vision.text")}</p>
      </ReadingPart>
      <Principles />
      <Directions />
      <Who members={members} today={today} />
    </PageOfParts>
  );
}

function Principles() {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="principles">
      <SectionHeading id="principles">{t("site:about.principles.title")}</SectionHeading>
      <dl className="grid gap-x-10 md:grid-cols-2">
        {principles.map((principle) => (
          <div key={principle} className="border-b border-rule py-4">
            <dt className="text-h3">{t(`site:about.principles.${principle}.name`)}</dt>
            <dd className="mt-1 text-ink-2">{t(`site:about.principles.${principle}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Directions() {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="directions">
      <SectionHeading id="directions">{t("site:about.directions")}</SectionHeading>
      <DirectionsList />
    </section>
  );
}

function Who({ members, today }: AboutPageProps) {
  const { t, language } = useSpeech();
  const day = formatDay(language, today);
  return (
    <ReadingPart id="who" title={t("site:about.who.title")}>
      <p>
        {t("site:about.who.founded", { year: coalition.foundedYear })}{" "}
        {t(members === 0 ? "site:about.who.today_zero" : "site:about.who.today", { count: members, day })}
      </p>
      <p className="text-base text-ink-2">{t("site:about.who.differs")}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-2">
        <ButtonLink to={paths.join()}>{t("site:about.who.join")}</ButtonLink>
        <TextLink to={paths.members()} className="inline-flex min-h-11 items-center">
          {t("site:about.who.members")}
        </TextLink>
      </div>
    </ReadingPart>
  );
}
