import { CommentsToAnswer } from "#app/domain/manuscripts/ui/open-comments.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type PracticeDraft } from "../../queries/own-practices.server.ts";
import { AboutPart } from "./about-part.tsx";
import { SafetyPart, TranslationPart } from "./safety-part.tsx";
import { StoryPart } from "./story-part.tsx";

type Props = { draft: PracticeDraft; reply: Reply | undefined; isSaved: boolean };

/** The guided form of a practice: a plain form, saved as often as one wants, sent from the next page. */
export function PracticeForm({ draft, reply, isSaved }: Props) {
  const { t } = useSpeech();
  const from = { content: draft.content, reply, comments: draft.comments, answersAt: paths.ownPracticeCheck(draft.id) };
  return (
    <>
      {isSaved && !reply && <Banner title={t("practices:write.saved")} />}
      {draft.state === "returned" && draft.returnReason && (
        <Banner kind="problem" title={t("practices:write.returned")}>
          <p className="whitespace-pre-line">{draft.returnReason}</p>
          <CommentsToAnswer comments={draft.comments} answersAt={from.answersAt} />
        </Banner>
      )}
      {draft.state === "published" && <Banner kind="note" title={t("practices:write.next_version")} />}
      <ReplySummary reply={reply} firstField="title_ro" />
      <MarginRight margin={<Margin />}>
        <PageHeading
          title={draft.title || t("practices:write.untitled")}
          lead={t("practices:write.lead", { count: draft.missing.length })}
        />
        <form method="post" noValidate>
          <input type="hidden" name="form_key" value={draft.formKey} />
          <input type="hidden" name="version" value={draft.version} />
          <AboutPart from={from} />
          <StoryPart from={from} words={draft.words} />
          <SafetyPart from={from} flags={draft.flags} />
          <TranslationPart from={from} />
          <div className="flex flex-wrap gap-4 border-t-2 border-ink pt-5">
            <Button name="intent" value="check">
              {t("practices:write.check")}
            </Button>
            <Button variant="secondary" name="intent" value="save">
              {t("practices:write.save")}
            </Button>
          </div>
        </form>
      </MarginRight>
    </>
  );
}

function Margin() {
  const { t } = useSpeech();
  return (
    <>
      <MarginNote title={t("practices:write.marks")}>
        <p>{t("practices:write.marks_text")}</p>
        <pre className="overflow-x-auto bg-wash p-3 text-small">{t("practices:write.marks_example")}</pre>
      </MarginNote>
      <MarginNote title={t("practices:write.safe")}>
        <p>{t("practices:write.safe_text")}</p>
      </MarginNote>
      <MarginNote title={t("practices:write.together")}>
        <p>{t("practices:write.together_text")}</p>
        <p>
          <TextLink to={paths.ownPractices()} className="inline-flex min-h-8 items-center">
            {t("practices:write.to_list")}
          </TextLink>
        </p>
      </MarginNote>
    </>
  );
}
