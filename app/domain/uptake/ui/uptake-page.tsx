import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { Words as InWords } from "#app/ui/layout/words.tsx";
import { type Intent, intents } from "../input.ts";
import { Words } from "./afterlife-section.tsx";
import { OneForm } from "./one-form.tsx";
import { OwnUptake } from "./own-uptake.tsx";
import { Questions } from "./questions.tsx";
import { LastAnswer, type UptakeProps } from "./said-later.tsx";

export const doneOf = (said: string | null): Intent | null => intents.find((one) => one === said) ?? null;

/** The first field of each form, where a refusal of the whole leads. */
const firstField: Partial<Record<string, string>> = {
  tell: "since",
  follow_up: "still_used",
  ask: "question",
  answer_public: "answer_text",
  answer_private: "answer_text",
};

/** Who uses a practice and what was asked about it: the whole for its authors, one's own part for everybody else. */
export function UptakePageView({ page, reply, done }: UptakeProps & { done: Intent | null }) {
  const { t } = useSpeech();
  const { practice, side } = page;
  return (
    <>
      <Outcome reply={reply} done={done} />
      <PageHeading
        kicker={<InWords of={practice.title} />}
        title={t("uptake:page.title")}
        lead={t(`uptake:page.lead.${side}`)}
      />
      <p className="-mt-4 mb-10">
        {practice.organisation} ·{" "}
        <TextLink to={paths.practice(practice.slug)} className="inline-flex min-h-8 items-center">
          {t("uptake:page.read")}
        </TextLink>
      </p>
      {practice.state !== "published" && <Banner kind="note" title={t("uptake:page.archived")} />}
      {page.isUnconfirmed && side === "authors" && <Confirm page={page} />}
      {side === "others" ? <OwnUptake page={page} reply={reply} /> : <Takers page={page} />}
      <Questions page={page} reply={reply} />
    </>
  );
}

/** What became of the form that was sent. */
function Outcome({ reply, done }: Pick<UptakeProps, "reply"> & { done: Intent | null }) {
  const { t } = useSpeech();
  const sent = reply?.typed["intent"]?.[0] ?? "";
  if (reply) return <ReplySummary reply={reply} firstField={firstField[sent] ?? "page"} />;
  return done && <Banner title={t(`uptake:page.done.${done}`)} />;
}

function Confirm({ page: { reviewOn, mayConfirm, formKey } }: Pick<UptakeProps, "page">) {
  const { t, language } = useSpeech();
  return (
    <section aria-labelledby="confirm" className="mb-12 border-l-5 border-accent-mark bg-accent-wash px-5 py-4">
      <h2 id="confirm" className="font-semibold">
        {t("uptake:confirm.title")}
      </h2>
      <p className="mt-1 max-w-reading">
        {reviewOn ? t("uptake:confirm.over", { day: formatDay(language, reviewOn) }) : t("uptake:confirm.never")}{" "}
        {t(mayConfirm ? "uptake:confirm.text" : "uptake:confirm.coordinator")}
      </p>
      {mayConfirm && (
        <OneForm formKey={formKey} intent="confirm" label={t("uptake:confirm.title")} className="mt-4">
          <Button variant="secondary">{t("uptake:confirm.button")}</Button>
        </OneForm>
      )}
    </section>
  );
}

function Takers({ page: { uptakes, formKey } }: Pick<UptakeProps, "page">) {
  const { t, language } = useSpeech();
  return (
    <section aria-labelledby="takers" className="mb-12">
      <SectionHeading small id="takers">
        {t("uptake:takers.title")}
      </SectionHeading>
      {uptakes.length === 0 && <p className="pt-4">{t("uptake:takers.none")}</p>}
      <ul>
        {uptakes.map(({ id, organisation, since, adapted, isNamed, last, mayWithdraw }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b border-rule py-4">
            <div className="min-w-0">
              <p className="font-semibold">{organisation}</p>
              <p className="text-table text-ink-2">
                {t("uptake:afterlife.since", { day: formatDay(language, since) })}
                {!isNamed && ` · ${t("uptake:takers.unnamed")}`}
              </p>
              <Words text={adapted} />
              {last && <LastAnswer last={last} />}
            </div>
            {mayWithdraw && (
              <OneForm formKey={formKey} intent="withdraw" hidden={{ uptake: id }} label={organisation}>
                <Button variant="danger">
                  {t("uptake:takers.withdraw")}
                  <span className="sr-only">: {organisation}</span>
                </Button>
              </OneForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
