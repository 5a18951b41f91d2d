/** A longer text that somebody wrote, as the harmless HTML that `domain/markdown` made of it. */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div className="prose text-reading" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
