import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { type Language } from "#app/i18n/languages.ts";
import { formatSize } from "#app/i18n/format.ts";
import { type PublicFile } from "../public-files.server.ts";

type Addressed = PublicFile & { address: string };

/** The words of files are Romanian; said where the page is not. */
const romanianIn = (language: Language) => (language === "ro" ? undefined : "ro");

/** Files by what they are, each a `FileRow`. */
export const FileList = ({ children }: { children: ReactNode }) => <ul className="border-t border-rule">{children}</ul>;

type RowProps = {
  file: Pick<Addressed, "name" | "type" | "size" | "caption" | "address">;
  /** What stands at the end of the row, such as the way to take it out. */
  aside?: ReactNode;
  /** What stands under its name and facts. */
  children?: ReactNode;
};

/** A file with its kind and size, said before anybody opens it. */
export function FileRow({ file, aside, children }: RowProps) {
  const { t, language } = useSpeech();
  const facts = t("files:facts", { type: t(`files:type.${file.type}`), size: formatSize(language, file.size) });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-64 break-words">
        <a
          href={file.address}
          className="inline-flex min-h-6 items-center font-semibold text-primary underline underline-offset-[0.2em]"
        >
          <span lang={romanianIn(language)}>{file.caption || file.name}</span>
        </a>
        <p className="text-table text-ink-2">{file.caption ? `${file.name} · ${facts}` : facts}</p>
        {children}
      </div>
      {aside}
    </li>
  );
}

type Image = Pick<Addressed, "address" | "alternative" | "caption" | "width" | "height">;

/** An image as readers see it, with its words under it. */
export function FileFigure({ image, children }: { image: Image; children?: ReactNode }) {
  const { language } = useSpeech();
  const { address, alternative, caption, width, height } = image;
  return (
    <figure className="m-0">
      <img
        lang={romanianIn(language)}
        src={address}
        alt={alternative}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        decoding="async"
        className="h-auto max-h-[36rem] w-auto max-w-full border border-rule"
      />
      {(caption || children) && (
        <figcaption className="mt-2 max-w-reading text-small text-ink-2">
          {caption && <span lang={romanianIn(language)}>{caption}</span>}
          {children}
        </figcaption>
      )}
    </figure>
  );
}
