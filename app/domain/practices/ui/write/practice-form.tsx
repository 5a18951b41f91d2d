import { CommentsToAnswer } from "#app/domain/manuscripts/ui/open-comments.tsx";
import { MissingCount, MissingHere } from "#app/domain/manuscripts/ui/still-missing.tsx";
import { WritingAid, type WritingAidProps } from "#app/domain/manuscripts/ui/writing-aid.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { ErrorSummary } from "#app/ui/feedback/error-summary.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { draftFields } from "../../draft.ts";
import { missingSaid } from "../../missing-said.ts";
import { type PracticeDraft } from "../../queries/own-practices.server.ts";
import { type SavedMeanwhile } from "../../commands/save-practice.server.ts";
import { type Filled } from "./fields.tsx";
import { fieldLabel } from "./field-words.ts";
import { AboutPart } from "./about-part.tsx";
import { SafetyPart, TranslationPart } from "./safety-part.tsx";
import { FilesPart } from "./files-part.tsx";
import { StoryPart } from "./story-part.tsx";

type Props = {
  draft: PracticeDraft;
  reply: Reply | undefined;
  /** The field that was saved last, or anything else where it was not one; null before. */
  saved: string | null;
};

/** The guided form of a practice: a plain form, saved as often as one wants, sent from the next page. */
export function PracticeForm({ draft, reply, saved }: Props) {
  const { t, language } = useSpeech();
  const from = { ...filledIn(draft, reply), saved: reply ? null : saved };
  const here = paths.ownPractice(draft.id);
  const missing = missingSaid(t, draft.missing);
  const aid: WritingAidProps = {
    autosaveTo: `${inLanguage(language, here)}/autosave`,
    signIn: paths.signIn(inLanguage(language, here)),
    owner: draft.reader,
    savedAt: draft.lastSaved.at,
    back: { to: paths.ownPractices(), label: t("practices:own.title") },
  };
  return (
    <>
      <FormNotes
        draft={draft}
        isSaved={from.saved !== null && !draftFields.includes(from.saved)}
        answersAt={from.answersAt}
      />
      {from.meanwhile ? (
        <Clashes meanwhile={from.meanwhile} />
      ) : (
        <ReplySummary reply={reply} firstField="title_ro" nameOf={(field) => fieldLabel(t, field)} />
      )}
      <MarginRight margin={<Margin draft={draft} />}>
        <PageHeading title={draft.title || t("practices:write.untitled")} lead={<MissingCount missing={missing} />} />
        <MissingHere missing={missing} />
        <Contents />
        <form method="post" action={inLanguage(language, here)} noValidate>
          {/* Enter in a field saves, instead of pressing whatever button comes first. */}
          <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden" />
          <input type="hidden" name="form_key" value={draft.formKey} />
          <input type="hidden" name="version" value={draft.version} />
          <AboutPart from={from} />
          <StoryPart from={from} />
          <SafetyPart from={from} flags={draft.flags} />
          <TranslationPart from={from} />
          <FilesPart count={draft.files.length} />
          <Island name="writing" rooms={["manuscripts"]} part={WritingAid} props={aid} isBoxless />
        </form>
      </MarginRight>
    </>
  );
}

function filledIn(draft: PracticeDraft, reply: Reply | undefined): Omit<Filled, "saved"> {
  const { content, comments, marks, shown } = draft;
  const isMeanwhile = reply?.kind === "refused" && reply.code === "manuscript.changed_meanwhile";
  const meanwhile = isMeanwhile ? (reply.details as SavedMeanwhile | null) : null;
  return { content, reply, comments, marks, shown, meanwhile, answersAt: paths.ownPracticeCheck(draft.id) };
}

/** The parts of the form, to go to; it is long on a phone. */
function Contents() {
  const { t } = useSpeech();
  return (
    <nav aria-label={t("practices:write.parts")} className="no-print mb-10 border-t border-rule lg:hidden">
      <ol className="grid md:grid-cols-2">
        {(["about", "story", "safety", "translation"] as const).map((part) => (
          <li key={part} className="border-b border-rule">
            <a href={`#${part}`} className="inline-flex min-h-11 items-center">
              {t(`practices:write.${part}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Fields a colleague wrote too, each with the way to both texts. */
function Clashes({ meanwhile: { clashes } }: { meanwhile: SavedMeanwhile }) {
  const { t } = useSpeech();
  const errors = clashes.map(({ field }) => ({
    fieldId: `field-${field}`,
    message: t("manuscripts:writing.clash", { field: fieldLabel(t, field) }),
  }));
  return <ErrorSummary errors={errors} />;
}

/** What happened to the text so far. */
function FormNotes({ draft, isSaved, answersAt }: { draft: PracticeDraft; isSaved: boolean; answersAt: string }) {
  const { t } = useSpeech();
  return (
    <>
      {isSaved && <Banner title={t("practices:write.saved")} />}
      {draft.state === "returned" && draft.returnReason && (
        <Banner kind="problem" title={t("practices:write.returned")}>
          <p className="whitespace-pre-line">{draft.returnReason}</p>
          <CommentsToAnswer comments={draft.comments} answersAt={answersAt} />
        </Banner>
      )}
      {draft.state === "published" && <Banner kind="note" title={t("practices:write.next_version")} />}
      {draft.state === "sent" && <Banner kind="note" title={t("practices:ready.is_sent")} />}
    </>
  );
}

function Margin({ draft: { id, lastSaved } }: { draft: PracticeDraft }) {
  const { t, language } = useSpeech();
  const moment = formatMoment(language, lastSaved.at);
  const name = lastSaved.name ?? t("manuscripts:writing.somebody");
  return (
    <>
      <MarginNote title={t("practices:write.safe")}>
        <p>{t("practices:write.safe_text")}</p>
      </MarginNote>
      <MarginNote title={t("practices:write.together")}>
        <p>{t("practices:write.together_text")}</p>
        <p>
          {lastSaved.isReader
            ? t("manuscripts:writing.last_own", { moment })
            : t("manuscripts:writing.last_colleague", { name, moment })}
        </p>
        <p>
          <TextLink to={paths.ownPracticeHistory(id)} className="inline-flex min-h-8 items-center">
            {t("practices:history.see")}
          </TextLink>
        </p>
        <p>
          <TextLink to={paths.ownPractices()} className="inline-flex min-h-8 items-center">
            {t("practices:write.to_list")}
          </TextLink>
        </p>
      </MarginNote>
    </>
  );
}
