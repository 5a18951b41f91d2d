import { useCallback, useRef, useState } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatTime } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, type Typed } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { type ErrorEntry, ErrorSummary } from "#app/ui/feedback/error-summary.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { SaveBar } from "#app/ui/form/save-bar.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { slotName } from "#app/domain/submissions/sections.ts";
import { useAutosave } from "#app/domain/submissions/ui/autosave.ts";
import { type WordsPage } from "../queries/words-page.server.ts";
import { type WordsReply } from "../words-reply.ts";
import { WordsAsText } from "./words-as-text.tsx";
import { WordsSlot } from "./words-slot.tsx";

type Props = { page: WordsPage; reply: WordsReply | null };
/** `refused`: a no to the page as a whole, such as a report that a colleague sent meanwhile. */
type PageProps = Props & { refused: Reply | undefined };

/** A section of words: what was hard, what was done, what was contributed. */
export function WordsPageView({ page, reply, refused }: PageProps) {
  const { t } = useSpeech();
  const { year, section, place } = page;
  return (
    <>
      <ReplySummary reply={refused} firstField="words" />
      <PageHeading
        kicker={t("reporting:place", { year, number: place.number, of: place.of })}
        title={t(`reporting:section.${section}`)}
        lead={t(`reporting:words.lead.${section}`, { year })}
      />
      <MarginRight margin={<PersonalNote />}>
        <span id="field-words" tabIndex={-1} />
        {page.readOnly ? (
          <>
            <NotKept typed={refused?.typed ?? {}} />
            <Banner kind="note" title={t(`reporting:readonly.${page.readOnly}`, { year })} />
            <WordsAsText answers={page.answers.map(({ slot, ...answer }) => ({ ...slot, ...answer }))} year={year} />
          </>
        ) : (
          <WordsForm page={page} reply={reply} />
        )}
      </MarginRight>
    </>
  );
}

/** Texts that came too late to be saved, so that nobody has to write them again. */
function NotKept({ typed }: { typed: Typed }) {
  const { t } = useSpeech();
  const texts = Object.entries(typed).flatMap(([name, values]) => (name.endsWith("-text") ? values : []));
  const written = texts.filter((text) => text.trim() !== "");
  if (written.length === 0) return null;
  return (
    <Banner kind="problem" title={t("reporting:form.not_kept")}>
      {written.map((text) => (
        <p key={text} className="mt-2 break-words whitespace-pre-line">
          {text}
        </p>
      ))}
    </Banner>
  );
}

function PersonalNote() {
  const { t } = useSpeech();
  return (
    <MarginNote title={t("reporting:margin.personal")}>
      <p>{t("reporting:margin.personal_text")}</p>
    </MarginNote>
  );
}

function WordsForm({ page, reply }: Props) {
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
    sayTime: (at) => formatTime(language, at),
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
