import {
  CommentDoneBanner,
  CommentsOn,
  type CommentsPlace,
  LeftOverComments,
} from "#app/domain/manuscripts/ui/comments.tsx";
import { PassageChooser } from "#app/domain/manuscripts/ui/passage-chooser.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatList } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { Prose } from "#app/ui/layout/prose.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type Preview, type PracticeDraft } from "../../queries/own-practices.server.ts";
import { PracticeFilesSection } from "../practice-files.tsx";
import { fieldLabel } from "./field-words.ts";
import { type Flag } from "../../rules/ready.ts";
import { type CommentDone } from "#app/domain/manuscripts/comment-done.ts";

type Props = { draft: PracticeDraft; reply: Reply | undefined; done: CommentDone | null };

/** What is still missing, how the text will look, and the way to send it. */
export function PracticeCheckPage({ draft, reply, done }: Props) {
  const { t } = useSpeech();
  const isOpen = draft.state !== "sent" && draft.state !== "published";
  const { comments, formKey, previews } = draft;
  const place: CommentsPlace = {
    at: paths.ownPracticeCheck(draft.id),
    reply,
    done,
    comments,
    formKey,
    side: "authors",
    mayAnswer: true,
    mayAccept: draft.state !== "sent",
    mayComment: false,
  };
  return (
    <>
      <ReplySummary reply={reply} firstField="send" />
      <CommentDoneBanner place={place} />
      <PageHeading
        kicker={draft.title || t("practices:write.untitled")}
        title={t("practices:ready.title")}
        lead={isOpen ? t("practices:ready.lead") : t("practices:ready.is_sent")}
      />
      {isOpen && <Missing draft={draft} />}
      <FlagsList flags={draft.flags} />
      <PracticePreviews previews={previews} place={place} />
      <LeftOverComments place={place} shown={fieldsOf(previews)} />
      <PracticeFilesSection files={draft.files} forReader />
      {isOpen && <Sending draft={draft} />}
    </>
  );
}

function Missing({ draft }: { draft: PracticeDraft }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="missing" className="mb-10">
      <SectionHeading small id="missing">
        {t("practices:ready.missing", { count: draft.missing.length })}
      </SectionHeading>
      <ul>
        {draft.missing.map(({ what, field }) => (
          <li key={what} className="flex gap-3 border-b border-rule py-3">
            <Icon name="octagon" className="mt-1 size-4.5 text-danger" />
            <span>
              {t(`practices:missing.${what}`)}{" "}
              <TextLink to={`${paths.ownPractice(draft.id)}#field-${field}`}>
                {t("practices:ready.write")}
                <span className="sr-only">: {t(`practices:missing.${what}`)}</span>
              </TextLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where something could lead to a person: which part, and what kind of thing, never the words. */
export function FlagsList({ flags }: { flags: readonly Flag[] }) {
  const { t, language } = useSpeech();
  if (flags.length === 0) return null;
  return (
    <section aria-labelledby="flags" className="mb-10 border-l-5 border-accent-mark bg-accent-wash px-5 py-4">
      <h2 id="flags" className="font-semibold">
        {t("practices:ready.flags")}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {flags.map(({ field, kinds }) => (
          <li key={field}>
            {fieldLabel(t, field)}:{" "}
            {formatList(
              language,
              kinds.map((kind) => t(`practices:flag.${kind}`)),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The names of the texts that are shown. */
export const fieldsOf = (previews: readonly Preview[]): string[] =>
  previews.flatMap(({ language, title, summary, parts }) => [
    ...(title ? [`title_${language}`] : []),
    ...(summary ? [`summary_${language}`] : []),
    ...parts.map(({ part }) => `part_${part}_${language}`),
  ]);

type PreviewProps = {
  previews: readonly Preview[];
  /** What is said about its passages, and by whom. */
  place: CommentsPlace;
};

/** The text as its readers will see it, in each language it is written in. */
export function PracticePreviews({ previews, place }: PreviewProps) {
  return (
    <>
      {previews.map((preview) => (
        <PracticePreview key={preview.language} preview={preview} place={place} />
      ))}
      {place.mayComment && <Island name="passage" rooms={["manuscripts"]} part={PassageChooser} props={{}} />}
    </>
  );
}

function PracticePreview({ preview, place }: { preview: Preview; place: CommentsPlace }) {
  const { t } = useSpeech();
  const { language, title, summary, parts } = preview;
  return (
    <section aria-labelledby={`preview-${language}`} className="mb-12">
      <SectionHeading small id={`preview-${language}`}>
        {t(language === "ro" ? "practices:ready.preview" : "practices:ready.preview_en")}
      </SectionHeading>
      {place.mayComment && (
        <p className="no-print mt-3 hidden max-w-reading text-ink-2 [@media(scripting:enabled)]:block">
          {t("manuscripts:passage.how")}
        </p>
      )}
      <div className="space-y-8 pt-6">
        <div>
          <div>
            <p className="text-h1" lang={language} data-passages={`title_${language}`}>
              {title}
            </p>
            {title && <CommentsOn place={place} field={`title_${language}`} />}
          </div>
          <div className="mt-3">
            <p className="max-w-lead text-lead text-ink-2" lang={language} data-passages={`summary_${language}`}>
              {summary}
            </p>
            {summary && <CommentsOn place={place} field={`summary_${language}`} />}
          </div>
        </div>
        {parts.map(({ part, html }) => (
          <div key={part}>
            <p className="mb-2 text-h2">{t(`practices:part.${part}`)}</p>
            <div data-passages={`part_${part}_${language}`}>
              <Prose html={html} lang={language} />
            </div>
            <CommentsOn place={place} field={`part_${part}_${language}`} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Sending({ draft }: { draft: PracticeDraft }) {
  const { t, language } = useSpeech();
  return (
    <form
      method="post"
      action={inLanguage(language, paths.ownPracticeCheck(draft.id))}
      className="border-t-2 border-ink pt-5"
    >
      <input type="hidden" name="form_key" value={draft.formKey} />
      <input type="hidden" name="version" value={draft.version} />
      <p className="mb-4 max-w-reading">
        {draft.maySend ? t("practices:ready.what_next") : t("practices:ready.coordinator")}
      </p>
      <div className="flex flex-wrap gap-4">
        {draft.maySend && <Button id="field-send">{t("practices:ready.send")}</Button>}
        <ButtonLink variant="secondary" to={paths.ownPractice(draft.id)}>
          {t("practices:ready.back")}
        </ButtonLink>
      </div>
    </form>
  );
}
