import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type QuestionSeen } from "../queries/uptake-page.server.ts";
import { Words } from "./afterlife-section.tsx";
import { OneForm } from "./one-form.tsx";
import { type UptakeProps } from "./said-later.tsx";

/** What was asked about a practice, with the way to answer, to ask, or to take an answer off the site. */
export function Questions({ page, reply }: UptakeProps) {
  const { t } = useSpeech();
  const open = page.questions.find(({ answer }) => answer === null);
  const first = reply?.typed["about"]?.[0] ?? open?.id;
  return (
    <section aria-labelledby="questions" className="mb-12">
      <SectionHeading small id="questions">
        {t("uptake:questions.title")}
      </SectionHeading>
      {page.questions.length === 0 && <p className="pt-4">{t("uptake:questions.none")}</p>}
      <ul>
        {page.questions.map((one) => (
          <li key={one.id} className="border-b border-rule py-5">
            <Asked one={one} side={page.side} />
            {one.answer === null && page.mayAnswer && (
              <AnswerForm
                one={one}
                page={page}
                reply={one.id === first ? reply : undefined}
                isFirst={one.id === first}
              />
            )}
            {one.isPublic && page.mayHide && <Hide one={one} formKey={page.formKey} />}
          </li>
        ))}
      </ul>
      {page.mayAsk && <Ask page={page} reply={reply} />}
    </section>
  );
}

function Asked({ one, side }: { one: QuestionSeen; side: UptakeProps["page"]["side"] }) {
  const { t, language } = useSpeech();
  const day = formatDay(language, one.askedAt);
  const { organisation, answer, answeredAt, isPublic, isHidden } = one;
  return (
    <>
      <h3 className="text-small font-semibold text-ink-2">
        {side === "others" ? t("uptake:questions.own", { day }) : t("uptake:questions.asked", { organisation, day })}
      </h3>
      <Words text={one.question} />
      {answer === null || answeredAt === null ? (
        side !== "authors" && <p className="mt-2 text-table text-ink-2">{t("uptake:questions.waits")}</p>
      ) : (
        <div className="mt-3 border-l-2 border-ink pl-4">
          <p className="text-small text-ink-2">
            {t(isPublic ? "uptake:questions.public" : "uptake:questions.private", {
              day: formatDay(language, answeredAt),
            })}
            {isHidden && ` · ${t("uptake:questions.hidden")}`}
          </p>
          <Words text={answer} />
        </div>
      )}
    </>
  );
}

type AnswerProps = UptakeProps & { one: QuestionSeen; isFirst: boolean };

function AnswerForm({ one, page, reply, isFirst }: AnswerProps) {
  const { t } = useSpeech();
  const error = useFieldError(reply, "answer_text");
  return (
    <OneForm
      formKey={page.formKey}
      hidden={{ about: one.id }}
      label={t("uptake:questions.answer")}
      className="mt-4 max-w-field"
    >
      <TextArea
        id={isFirst ? "field-answer_text" : `field-answer_text-${one.id}`}
        name="answer_text"
        rows={4}
        label={t("uptake:questions.answer")}
        hint={t("uptake:questions.answer_hint")}
        error={error}
        defaultValue={typedOr(reply, "answer_text", "")}
      />
      <div className="flex flex-wrap gap-4">
        <Button name="intent" value="answer_public">
          {t("uptake:questions.answer_public")}
        </Button>
        <Button variant="secondary" name="intent" value="answer_private">
          {t("uptake:questions.answer_private")}
        </Button>
      </div>
    </OneForm>
  );
}

function Hide({ one, formKey }: { one: QuestionSeen; formKey: string }) {
  const { t } = useSpeech();
  const said = t(one.isHidden ? "uptake:questions.show" : "uptake:questions.hide");
  return (
    <OneForm formKey={formKey} intent="hide" hidden={{ about: one.id }} label={said} className="mt-4">
      <Button variant={one.isHidden ? "secondary" : "danger"}>
        {said}
        <span className="sr-only">: {one.question.slice(0, 80)}</span>
      </Button>
    </OneForm>
  );
}

function Ask({ page, reply }: UptakeProps) {
  const { t } = useSpeech();
  const error = useFieldError(reply, "question");
  return (
    <OneForm formKey={page.formKey} intent="ask" label={t("uptake:questions.ask")} className="mt-6 max-w-field">
      <TextArea
        id="field-question"
        name="question"
        rows={3}
        label={t("uptake:questions.ask")}
        hint={t("uptake:questions.ask_hint")}
        error={error}
        defaultValue={typedOr(reply, "question", "")}
      />
      <Button variant="secondary">{t("uptake:questions.send")}</Button>
    </OneForm>
  );
}
