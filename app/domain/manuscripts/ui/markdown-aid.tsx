import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { Prose } from "#app/ui/layout/prose.tsx";

type Props = {
  /** The name of the text it stands under. */
  name: string;
  label: ReactNode;
  /** What the button that shows the text says to the form. */
  intent: string;
  /** How the text looks; null when that was not asked for. */
  html: string | null;
  lang: string;
};

/** What marks a text may have, and how it will look. Script puts buttons that set the marks in the place left for them. */
export function MarkdownAid({ name, label, intent, html, lang }: Props) {
  const { t } = useSpeech();
  return (
    <div className="-mt-5 mb-7.5">
      <div data-marks-for={name} className="flex flex-wrap gap-1" />
      <div className="flex flex-wrap items-start gap-x-6">
        <details className="min-w-0">
          <summary className="min-h-11 py-2.5 text-table text-primary underline underline-offset-[0.2em]">
            {t("manuscripts:marks.title")}
            <span className="sr-only">: {label}</span>
          </summary>
          <pre className="overflow-x-auto bg-wash p-3 text-small">{t("manuscripts:marks.example")}</pre>
        </details>
        <button
          name="intent"
          value={intent}
          className="no-print min-h-11 py-2.5 text-table text-primary underline underline-offset-[0.2em]"
        >
          {t("manuscripts:marks.show")}
          <span className="sr-only">: {label}</span>
        </button>
      </div>
      {html !== null && (
        <section aria-label={t("manuscripts:marks.looks")} className="mt-2 border-2 border-rule bg-sheet px-4 py-3">
          <p className="mb-2 text-small font-semibold text-ink-2">{t("manuscripts:marks.looks")}</p>
          <Prose html={html} lang={lang} />
        </section>
      )}
    </div>
  );
}
