import { type PublicFile } from "#app/domain/files/public-files.server.ts";
import { FileFigure, FileList, FileRow } from "#app/domain/files/ui/file-list.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";

type Props = {
  files: readonly (PublicFile & { address: string })[];
  /** For whoever checks: says in words too what stands in for an image, and that each was vouched for. */
  forReader?: boolean;
};

/** What is attached to a practice: its images as figures, its documents with their kind and size. */
export function PracticeFilesSection({ files, forReader = false }: Props) {
  const { t } = useSpeech();
  if (files.length === 0) return null;
  const images = files.filter(({ type }) => type === "webp");
  const documents = files.filter(({ type }) => type !== "webp");
  return (
    <section aria-labelledby="files" className={forReader ? "mb-12" : "mt-11"}>
      <SectionHeading small={forReader} id="files">
        {t(images.length === 0 ? "files:shown.title" : "files:shown.attached")}
      </SectionHeading>
      {images.length > 0 && (
        <div className="space-y-8 py-5">
          {images.map((image) => (
            <FileFigure key={image.id} image={image}>
              {forReader && <span className="block">{t("files:shown.alternative", { words: image.alternative })}</span>}
            </FileFigure>
          ))}
          {forReader && <p className="text-table text-ink-2">{t("files:shown.vouched")}</p>}
        </div>
      )}
      {documents.length > 0 && (
        <FileList>
          {documents.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </FileList>
      )}
    </section>
  );
}
