import { useCallback, useRef, useState } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatTime } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { type ErrorEntry, ErrorSummary } from "#app/ui/feedback/error-summary.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { SaveBar } from "#app/ui/form/save-bar.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { slotName } from "#app/domain/submissions/sections.ts";
import { useAutosave } from "#app/ui/form/autosave/autosave.ts";
import { type WordsPage } from "../queries/words-page.server.ts";
import { type WordsReply } from "../words-reply.ts";
import { WordsSlot } from "./words-slot.tsx";

type Props = { page: WordsPage; reply: WordsReply | null };

/** The answers in words, saved while they are written. A plain form post without script. */
export function WordsForm({ page, reply }: Props) {
  const { t, language } = useSpeech();
  const formRef = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState<WordsReply | null>(reply);
  const action = inLanguage(language, paths.submissionSection(page.year, page.section));
  const onSaved = useCallback((fresh: WordsReply) => {
    setSaved((before) => ({ ...fresh, typed: before?.typed ?? {}, seen: { ...before?.seen, ...fresh.seen } }));
  }, []);
  const saving = useAutosave<WordsReply>({
    formRef,
    action: `${action}/autosave`,
    owner: page.owner,
    savedAt: reply?.savedAt ?? page.savedAt,
    language,
    freshFields: ({ seen }) => Object.fromEntries(Object.entries(seen).map(([name, code]) => [`${name}-seen`, code])),
    onSaved,
  });
  return (
    <form ref={formRef} method="post" action={action} noValidate>
      <Summary reply={saved} />
      {saving.isSignedOut && (
        <Banner kind="problem" title={t("reporting:form.signed_out")}>
          <TextLink to={paths.signIn(action)} target="_blank">
            {t("reporting:form.sign_in")}
          </TextLink>
        </Banner>
      )}
      {page.answers.map((answer) => (
        <WordsSlot key={slotName(answer.slot)} answer={answer} reply={saved} year={page.year} />
      ))}
      <SaveBar state={saving.state} back={{ to: paths.submission(page.year), label: t("reporting:form.back") }}>
        <Button variant="secondary" name="intent" value="save">
          {t("reporting:form.save")}
        </Button>
        <Button name="intent" value="continue">
          {t("reporting:form.continue")}
        </Button>
      </SaveBar>
    </form>
  );
}

function Summary({ reply }: { reply: WordsReply | null }) {
  const { t, language } = useSpeech();
  if (!reply) return null;
  const problems = reply.problems.map(({ field, key, params }): ErrorEntry => {
    return { fieldId: `field-${field}`, message: sayKey(t, key, params) };
  });
  const clashes = reply.clashes.map(({ name, changedAt }): ErrorEntry => {
    const time = formatTime(language, changedAt);
    return { fieldId: `clash-${name}`, message: t("reporting:message.clash_words", { time }) };
  });
  return <ErrorSummary errors={[...problems, ...clashes]} />;
}
