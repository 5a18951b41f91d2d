import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type PracticeAfterlife } from "../queries/practice-afterlife.server.ts";

type Props = { slug: string; state: "published" | "archived" | "withdrawn"; afterlife: PracticeAfterlife };

/** Who took a practice up and what its authors were asked, as everybody reads it. */
export function AfterlifeSection({ slug, state, afterlife }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <section aria-labelledby="taken-up" className="mt-14">
        <SectionHeading id="taken-up">{t("uptake:afterlife.title")}</SectionHeading>
        <Named {...afterlife} />
      </section>
      <Answered questions={afterlife.questions} />
      {state === "published" && (
        <p className="no-print mt-6">
          {t("uptake:afterlife.yours")}{" "}
          <TextLink to={paths.practiceUptake(slug)} className="inline-flex min-h-8 items-center">
            {t("uptake:afterlife.to_page")}
          </TextLink>
        </p>
      )}
    </>
  );
}

function Named({ count, named }: PracticeAfterlife) {
  const { t, language } = useSpeech();
  const unnamed = count - named.length;
  return (
    <>
      <p className="pt-4 font-semibold">{t("uptake:afterlife.count", { count })}</p>
      {named.length > 0 && (
        <ul className="mt-2">
          {named.map(({ slug, name, since, adapted, stillUsed, changed, answeredAt }) => (
            <li key={slug} className="border-b border-rule py-4">
              <p>
                <TextLink to={paths.member(slug)} className="font-semibold">
                  {name}
                </TextLink>
                <span className="text-ink-2">, {t("uptake:afterlife.since", { day: formatDay(language, since) })}</span>
              </p>
              <Words text={adapted} />
              {answeredAt && (
                <p className="mt-1 text-table text-ink-2">
                  {t(stillUsed ? "uptake:afterlife.still_used" : "uptake:afterlife.not_used", {
                    day: formatDay(language, answeredAt),
                  })}
                </p>
              )}
              <Words text={changed ?? ""} />
            </li>
          ))}
        </ul>
      )}
      {named.length > 0 && unnamed > 0 && (
        <p className="mt-3 text-table text-ink-2">{t("uptake:afterlife.unnamed", { count: unnamed })}</p>
      )}
    </>
  );
}

/** What somebody wrote, in the language they wrote it in: Romanian. */
export function Words({ text }: { text: string }) {
  if (!text) return null;
  return (
    <p lang="ro" className="mt-1 max-w-reading break-words whitespace-pre-line">
      {text}
    </p>
  );
}

function Answered({ questions }: Pick<PracticeAfterlife, "questions">) {
  const { t, language } = useSpeech();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="asked" className="mt-14">
      <SectionHeading id="asked">{t("uptake:afterlife.questions")}</SectionHeading>
      <ul>
        {questions.map(({ id, question, answer, answeredAt }) => (
          <li key={id} className="border-b border-rule py-4">
            <h3 lang="ro" className="font-semibold break-words whitespace-pre-line">
              {question}
            </h3>
            <p className="mt-2 text-small text-ink-2">
              {t("uptake:afterlife.answered", { day: formatDay(language, answeredAt) })}
            </p>
            <Words text={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}
