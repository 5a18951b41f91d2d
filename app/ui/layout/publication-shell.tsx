import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { PublicShell, type PublicShellProps } from "./public-shell.tsx";
import { TextLink, addressFor } from "./text-link.tsx";

type Chapter = { number?: string; title: string; to: string; current?: boolean };
type Neighbour = { title: string; to: string };

export type PublicationShellProps = PublicShellProps & {
  /** Name of the whole publication, over its contents. */
  publication: string;
  chapters: readonly Chapter[];
  /** Files of the publication, each with its size in words. */
  files?: readonly { to: string; label: string }[];
  previous?: Neighbour;
  next?: Neighbour;
};

type ContentsProps = Pick<PublicationShellProps, "publication" | "chapters" | "files">;

function Contents({ publication, chapters, files }: ContentsProps) {
  const { t, language } = useSpeech();
  return (
    <nav aria-label={t("ui:nav.contents")} className="no-print text-small lg:sticky lg:top-6 lg:self-start">
      <p className="border-t-2 border-ink pt-2 pb-3 font-serif text-[1.125rem] font-medium">{publication}</p>
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter.to}>
            <a
              href={addressFor(language, chapter.to)}
              aria-current={chapter.current ? "page" : undefined}
              className={`-ml-3.5 flex min-h-8.5 items-center border-l-4 pl-2.5 text-ink no-underline hover:underline ${chapter.current ? "border-accent-mark font-semibold" : "border-transparent"}`}
            >
              {chapter.number && <span className="w-5.5 shrink-0 text-ink-2">{chapter.number}</span>}
              {chapter.title}
            </a>
          </li>
        ))}
      </ol>
      {files && files.length > 0 && (
        <ul className="mt-6">
          {files.map((file) => (
            <li key={file.to} className="flex min-h-8 items-center gap-2 text-primary">
              <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
                <path d="M8 1.5v8M4.5 6.5 8 10l3.5-3.5M2 14h12" fill="none" stroke="currentColor" strokeWidth="1.8" />
              </svg>
              <TextLink to={file.to}>{file.label}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function Neighbours({ previous, next }: Pick<PublicationShellProps, "previous" | "next">) {
  const { t } = useSpeech();
  if (!previous && !next) return null;
  return (
    <div className="no-print mt-12 flex max-w-reading flex-wrap justify-between gap-6 border-t border-rule pt-5">
      {previous && (
        <TextLink to={previous.to} rel="prev">
          <span className="block text-small">{t("ui:nav.previous")}</span>
          {previous.title}
        </TextLink>
      )}
      {next && (
        <TextLink to={next.to} rel="next" className="ml-auto text-right">
          <span className="block text-small">{t("ui:nav.next")}</span>
          {next.title}
        </TextLink>
      )}
    </div>
  );
}

/** The reading page: sticky contents on the left, text with its notes beside it (`NotedBlock`), neighbours at the end. */
export function PublicationShell(props: PublicationShellProps) {
  const { publication, chapters, files, previous, next, children, ...shell } = props;
  return (
    <PublicShell {...shell}>
      <div className="page-width grid gap-y-8 pt-6 lg:grid-cols-[12.25rem_minmax(0,1fr)] lg:gap-x-13">
        <Contents publication={publication} chapters={chapters} files={files} />
        <div className="min-w-0">
          {children as ReactNode}
          <Neighbours previous={previous} next={next} />
        </div>
      </div>
    </PublicShell>
  );
}
