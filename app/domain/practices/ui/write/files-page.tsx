import { FileFigure, FileList, FileRow } from "#app/domain/files/ui/file-list.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { fileLimits } from "#db/reference/files.ts";
import { terms } from "#db/reference/register/terms.ts";
import { type PracticeFiles } from "../../queries/practice-files.server.ts";
import { AddDocument, AddImage, ChangeWords, sizeLimit, wordsFormOf } from "./files-forms.tsx";

type Props = { page: PracticeFiles; reply: Reply | undefined; done: string | null };

const dones = ["added", "described", "removed", "put_back"] as const;

/** The form that was answered, by what it wanted and of which file. */
const replyTo = (reply: Reply | undefined, intent: string, file?: string) =>
  reply?.typed["intent"]?.[0] === intent && reply.typed["file"]?.[0] === file ? reply : undefined;

/** Where the form that was answered begins its ids, and the field that a refusal of the whole leads to. */
function answeredForm(reply: Reply | undefined): { idPrefix: string; firstField: string } {
  const [intent, file] = [reply?.typed["intent"]?.[0], reply?.typed["file"]?.[0]];
  if (intent === "words" && file) return { idPrefix: `${wordsFormOf(file)}-`, firstField: "alternative" };
  return { idPrefix: intent === "image" ? "image-" : "document-", firstField: "upload" };
}

/** The files of a practice: what there is, what was taken out, and a form each for documents and images. */
export function PracticeFilesPage({ page, reply, done }: Props) {
  const { t } = useSpeech();
  const isDone = dones.find((each) => each === done);
  return (
    <>
      {isDone && !reply && <Banner title={t(`files:page.done.${isDone}`)} />}
      <ReplySummary reply={reply} {...answeredForm(reply)} />
      <MarginRight margin={<Margin />}>
        <Heading page={page} />
        {page.files.length > 0 && <Added page={page} reply={reply} />}
        {page.removed.length > 0 && <TakenOut page={page} />}
        {page.mayChange && page.files.length < fileLimits.perSubject && (
          <>
            <AddDocument formKey={page.formKeys.document} reply={replyTo(reply, "document")} />
            <AddImage formKey={page.formKeys.image} reply={replyTo(reply, "image")} />
          </>
        )}
        <div className="flex flex-wrap gap-4 border-t-2 border-ink pt-5">
          <ButtonLink variant="secondary" to={paths.ownPractice(page.id)}>
            {t("files:page.back")}
          </ButtonLink>
          <ButtonLink variant="secondary" to={paths.ownPracticeCheck(page.id)}>
            {t("files:page.check")}
          </ButtonLink>
        </div>
      </MarginRight>
    </>
  );
}

function Heading({ page: { title, files, mayChange } }: { page: PracticeFiles }) {
  const { t } = useSpeech();
  const count = files.length;
  const lead = count === 0 ? t("files:page.lead_none", said) : t("files:page.lead", { count, ...said });
  return (
    <PageHeading
      kicker={title || t("practices:write.untitled")}
      title={t("files:page.title")}
      lead={mayChange ? lead : t("files:page.closed")}
    />
  );
}

const said = { limit: fileLimits.perSubject, size: sizeLimit };

type File = PracticeFiles["files"][number];

function Added({ page, reply }: { page: PracticeFiles; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="added" className="mb-12">
      <SectionHeading small id="added">
        {t("files:page.list")}
      </SectionHeading>
      <FileList>
        {page.files.map((file) => (
          <FileRow key={file.id} file={file} aside={page.mayChange && <Change file={file} intent="remove" />}>
            {file.type === "webp" && <Shown image={file} />}
            {file.type === "webp" && page.mayChange && (
              <ChangeWords formKey={file.wordsKey} image={file} reply={replyTo(reply, "words", file.id)} />
            )}
          </FileRow>
        ))}
      </FileList>
    </section>
  );
}

function Shown({ image }: { image: File }) {
  const { t } = useSpeech();
  return (
    <div className="mt-2 max-w-60">
      <FileFigure image={{ ...image, caption: "" }}>
        {t("files:shown.alternative", { words: image.alternative })}
      </FileFigure>
    </div>
  );
}

function TakenOut({ page }: { page: PracticeFiles }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="removed" className="mb-12">
      <SectionHeading small id="removed">
        {t("files:page.removed_title")}
      </SectionHeading>
      <p className="py-3 text-table text-ink-2">{t("files:page.removed_text", { count: terms.removed_file.amount })}</p>
      <FileList>
        {page.removed.map((file) => (
          <FileRow key={file.id} file={file} aside={page.mayChange && <Change file={file} intent="put_back" />}>
            {file.audience === "public" && <p className="text-table">{t("files:page.still_public")}</p>}
          </FileRow>
        ))}
      </FileList>
    </section>
  );
}

/** Takes a file out, or puts it back: one press, and the other undoes it. */
function Change({ file, intent }: { file: File; intent: "remove" | "put_back" }) {
  const { t } = useSpeech();
  return (
    <form method="post">
      <input type="hidden" name="form_key" value={file.formKey} />
      <input type="hidden" name="file" value={file.id} />
      <Button variant="secondary" name="intent" value={intent}>
        {t(`files:page.${intent}`)}
        <span className="sr-only">: {file.caption || file.name}</span>
      </Button>
    </form>
  );
}

function Margin() {
  const { t } = useSpeech();
  return (
    <MarginNote title={t("files:page.safe")}>
      <p>{t("files:page.safe_text")}</p>
      <p>{t("files:page.safe_people")}</p>
    </MarginNote>
  );
}
